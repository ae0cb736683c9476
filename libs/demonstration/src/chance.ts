/** Chances that fall the same way at each run, so that one demonstration is like another. */
export interface Chance {
  /** From 0 up to, but never, 1. */
  next(): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Whether something happens that happens `often` times in one. */
  happens(often: number): boolean;
  /** Chances of its own for one part, which do not shift when another part draws more. */
  of(part: string): Chance;
}

export const chanceOf = (seed: string): Chance => {
  const next = randomNumbers(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    happens: (often) => next() < often,
    of: (part) => chanceOf(`${seed}/${part}`),
  };
};

/** Mulberry32 over an FNV-1a hash of the seed: short, and good enough to look uneven. */
function randomNumbers(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
