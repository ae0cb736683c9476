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
  // Most criteria have nothing to do with each other: only those with a possible partner take part.
  const worth = before.map((one) => after.map((other) => worthOfPair(one, other, weights)));
  const rows = before.flatMap((_, row) => (worth[row]!.some((value) => value > 0) ? [row] : []));
  const columns = after.flatMap((_, column) =>
    rows.some((row) => worth[row]![column]! > 0) ? [column] : [],
  );
  const assigned = bestAssignment(rows.map((row) => columns.map((column) => worth[row]![column]!)));
  return assigned.flatMap((place, index) => {
    if (place < 0) return [];
    const [row, column] = [rows[index]!, columns[place]!];
    const [one, other] = [before[row]!, after[column]!];
    return [
      {
        before: [one],
        after: [other],
        similarity: similarityOf(one, other, weights),
        worth: worth[row]![column]!,
      },
    ];
  });
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

/** Nothing below the bound. */
function worthOfPair(one: ComparedText, other: ComparedText, weights: Weights): number {
  const alike = likeness(one, other, weights);
  if (alike < bounds.reworded) return 0;
  return worthOf(alike, 2) + bounds.sameHeight * (1 - Math.abs(one.height - other.height));
}

/**
 * One very good group outweighs two poor ones: only what lies above the bound counts, and a little, so that a
 * group at the bound is better than none. Groups count by the criteria that they explain.
 */
export const worthOf = (alike: number, criteria: number): number =>
  ((alike - bounds.reworded + 0.05) * criteria) / 2;
