import type { Wording } from './wording.js';

/**
 * From here on two wordings are near-identical. Fixed over the five standards: at 0.7 a word or two were put in, left
 * out or exchanged ("gather all available information … potential victims / survivors"); below it, one of the two
 * asks for something that the other does not.
 */
export const nearIdentical = 0.7;

export interface LikePair {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
}

/**
 * Every near-identical pair of different wordings of one kind, with at least one of `fresh` in it, each once. Their
 * likeness is the part that they share of all words and pairs of neighbouring words that either has: 0 to 1.
 *
 * Compared are only wordings with a rare shingle in common. Two sets whose likeness is at least t share one of the
 * first n - ⌈t·n⌉ + 1 shingles of either in any order common to both (prefix filtering), so none is missed; rarest
 * first makes the candidates few.
 */
export function likeWordings(fresh: readonly Wording[], standing: readonly Wording[]): LikePair[] {
  const all = [...fresh, ...standing];
  const sets = asNumbers(all);
  const candidates = new Map<string, number[]>();
  const pairs: LikePair[] = [];
  for (let index = all.length - 1; index >= 0; index--) {
    const { kind, id } = all[index]!;
    const own = sets[index]!;
    const met = new Set<number>();
    for (const shingle of prefixOf(own)) {
      const place = `${kind} ${shingle}`;
      const here = candidates.get(place);
      if (!here) candidates.set(place, [index]);
      else {
        if (index < fresh.length) for (const one of here) met.add(one);
        here.push(index);
      }
    }
    for (const one of met) {
      const alike = shareOf(own, sets[one]!);
      if (alike >= nearIdentical && all[one]!.id !== id)
        pairs.push({ one: id, other: all[one]!.id, likeness: alike });
    }
  }
  return pairs;
}

const shinglesOf = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word, index) => (index === 0 ? [word] : [word, `${words[index - 1]} ${word}`])));

const prefixOf = (shingles: Uint32Array): Uint32Array =>
  shingles.subarray(0, shingles.length - Math.ceil(nearIdentical * shingles.length - 1e-9) + 1);

/** The shingles of each as numbers, rarest first, ascending. */
function asNumbers(wordings: readonly Wording[]): Uint32Array[] {
  const known = new Map<string, number>();
  const counts: number[] = [];
  const sets = wordings.map(({ words }) => {
    const set: number[] = [];
    for (const shingle of shinglesOf(words)) {
      let number = known.get(shingle);
      if (number === undefined) known.set(shingle, (number = counts.push(0) - 1));
      counts[number]!++;
      set.push(number);
    }
    return set;
  });
  const ranks = new Uint32Array(counts.length);
  const byRarity = counts.map((_, number) => number).sort((a, b) => counts[a]! - counts[b]! || a - b);
  byRarity.forEach((number, rank) => (ranks[number] = rank));
  return sets.map((set) => Uint32Array.from(set, (number) => ranks[number]!).sort());
}

/** What two ascending lists share, as a part of all that is in either: 0 to 1. */
function shareOf(left: Uint32Array, right: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const difference = left[i]! - right[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const all = left.length + right.length - shared;
  return all === 0 ? 0 : shared / all;
}
