/** A seeded random generator, so that every demonstration is the same. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  pick<Item>(items: readonly Item[]): Item;
  /** An integer, both ends inclusive. */
  between(min: number, max: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** An independent generator, unaffected by how many numbers other parts draw. */
  of(part: string): Chance;
}

export const chanceOf = (seed: string): Chance => {
  const next = randomNumbers(seed);
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    happens: (probability) => next() < probability,
    of: (part) => chanceOf(`${seed}/${part}`),
  };
};

/** Mulberry32 seeded with an FNV-1a hash: short, and random enough for a demonstration. */
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
