import { bestAssignment } from './best-assignment.js';
import { bounds } from './bounds.js';
import type { ComparedText } from './compared-text.js';
import { similarity, type Weights } from './weighted-words.js';

/** Criteria of both sides that belong together, one and one, or one and several. */
export interface Group {
  readonly before: readonly ComparedText[];
  readonly after: readonly ComparedText[];
  readonly similarity: number;
  /** What choosing it is worth beside other ways to group the same criteria. */
  readonly worth: number;
}

/**
 * Pairs reworded criteria with their best partners, so that the sum over all pairs is greatest: no pair is
 * taken first that spoils two others.
 */
export function pairAlike(
  before: readonly ComparedText[],
  after: readonly ComparedText[],
  weights: Weights,
): Group[] {
  const all = before.map((one) => after.map((other) => pairOf(one, other, weights)));
  const assigned = bestAssignment(all.map((row) => row.map(({ worth }) => worth)));
  return assigned.flatMap((column, row) => (column < 0 ? [] : [all[row]![column]!]));
}

/**
 * How similar two criteria are. Under a heading the stem is half of it at most: what it shares with every
 * sub-item beside it does not tell which of them is meant.
 */
export function similarityOf(one: ComparedText, other: ComparedText, weights: Weights): number {
  const whole = similarity(one.words, other.words, weights);
  if (one.criterion.stem === null || other.criterion.stem === null) return whole;
  return (whole + similarity(one.ownWords, other.ownWords, weights)) / 2;
}

/** What counts when partners are chosen: how similar they are, less where they stand in different sections. */
export function likeness(one: ComparedText, other: ComparedText, weights: Weights): number {
  const elsewhere = one.criterion.kind === other.criterion.kind ? 0 : bounds.otherSection;
  return similarityOf(one, other, weights) - elsewhere;
}

function pairOf(one: ComparedText, other: ComparedText, weights: Weights): Group {
  const alike = likeness(one, other, weights);
  const height = bounds.sameHeight * (1 - Math.abs(one.height - other.height));
  return {
    before: [one],
    after: [other],
    similarity: similarityOf(one, other, weights),
    worth: alike < bounds.reworded ? 0 : worthOf(alike, 2) + height,
  };
}

/**
 * One very good group outweighs two poor ones: only what lies above the bound counts, and a little, so that a
 * group at the bound is better than none. Groups count by the criteria that they explain.
 */
export const worthOf = (alike: number, criteria: number): number =>
  ((alike - bounds.reworded + 0.05) * criteria) / 2;
