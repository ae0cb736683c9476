import { bounds } from './bounds.js';
import type { ComparedText } from './compared-text.js';
import { mayBePieceOf } from './find-pieces.js';
import { type Group, likeness } from './pair-alike.js';
import type { Doubt } from './standard-difference.js';
import type { Weights } from './weighted-words.js';

/** What had no identical partner, on both sides: among these a rival may be found. */
export interface Unsettled {
  readonly before: readonly ComparedText[];
  readonly after: readonly ComparedText[];
  /** Of these, what is new or withdrawn. */
  readonly alone: ReadonlySet<ComparedText>;
  readonly weights: Weights;
}

export function doubtsOfPair({ before, after }: Group, unsettled: Unsettled): Doubt[] {
  const [one, other] = [before[0]!, after[0]!];
  const alike = likeness(one, other, unsettled.weights);
  const rival = Math.max(
    bestOf(one, unsettled.after, unsettled.weights, other),
    bestOf(other, unsettled.before, unsettled.weights, one),
  );
  return [
    ...(alike < bounds.reworded + bounds.near ? (['near-bound'] as const) : []),
    ...(rival >= alike - bounds.rival ? (['close-rival'] as const) : []),
    ...(one.criterion.kind === other.criterion.kind ? [] : (['other-section'] as const)),
    ...lonelyPieces([one], [other], unsettled),
    ...fewWords([one, other]),
  ];
}

export function doubtsOfPieces({ before, after, similarity }: Group, unsettled: Unsettled): Doubt[] {
  return [
    ...(similarity < bounds.surePieces ? (['loose-pieces'] as const) : []),
    ...lonelyPieces(before, after, unsettled),
    ...fewWords([...before, ...after]),
  ];
}

/** Of what is new or withdrawn: the best partner it might have had, taken by another or not. */
export function doubtsOfLoner(
  one: ComparedText,
  others: readonly ComparedText[],
  weights: Weights,
): { readonly similarity: number; readonly uncertain: Doubt[] } {
  const alike = bestOf(one, others, weights);
  const uncertain: Doubt[] =
    alike >= bounds.reworded
      ? ['partner-taken']
      : alike >= bounds.reworded - bounds.near
        ? ['near-bound']
        : [];
  const piece = others.some((other) => mayBePieceOf(one, other, weights));
  return {
    similarity: alike,
    uncertain: [...uncertain, ...(piece ? (['perhaps-a-piece'] as const) : []), ...fewWords([one])],
  };
}

/** Texts that stand in one version more often than in the other: which of them is gone cannot be told. */
export function repeatedUnevenly(
  before: readonly ComparedText[],
  after: readonly ComparedText[],
): ReadonlySet<string> {
  const balance = new Map<string, { old: number; now: number }>();
  const at = (text: string) => balance.get(text) ?? balance.set(text, { old: 0, now: 0 }).get(text)!;
  for (const { text } of before) at(text).old++;
  for (const { text } of after) at(text).now++;
  return new Set([...balance].filter(([, { old, now }]) => old && now && old !== now).map(([text]) => text));
}

function bestOf(
  one: ComparedText,
  others: readonly ComparedText[],
  weights: Weights,
  partner?: ComparedText,
): number {
  const rivals = others.filter((other) => other !== partner);
  return Math.max(0, ...rivals.map((other) => likeness(one, other, weights)));
}

/** Whether something that is new or withdrawn has nearly all its words in one of the other side of a group. */
function lonelyPieces(
  before: readonly ComparedText[],
  after: readonly ComparedText[],
  { before: old, after: now, alone, weights }: Unsettled,
): Doubt[] {
  const among = (wholes: readonly ComparedText[], pieces: readonly ComparedText[]) =>
    pieces.some((piece) => alone.has(piece) && wholes.some((whole) => mayBePieceOf(piece, whole, weights)));
  return among(before, now) || among(after, old) ? ['perhaps-a-piece'] : [];
}

const fewWords = (texts: readonly ComparedText[]): Doubt[] =>
  texts.some(({ words }) => words.words.length < bounds.words) ? ['few-words'] : [];
