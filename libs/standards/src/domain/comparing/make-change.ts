import type { ComparedText } from './compared-text.js';
import { doubtsOfLoner, doubtsOfPair, doubtsOfPieces, type Unsettled } from './doubts.js';
import type { IdenticalPair } from './pair-identical.js';
import type { Group } from './pair-alike.js';
import type { ComparedCriterion, CriterionChange, Doubt, WordPart } from './standard-difference.js';
import { sideOf, wholeInPieces, wordParts } from './word-parts.js';

/** What is known of the whole comparison while one change is made. */
export interface Facts {
  readonly anchors: readonly IdenticalPair[];
  readonly repeated: ReadonlySet<string>;
  readonly unsettled: Unsettled;
  welshDiffers(before: string, after: string): boolean;
}

export function changeOfIdentical({ kind, before, after }: IdenticalPair, facts: Facts): CriterionChange {
  const kept = wholly('kept', before.text);
  const elsewhere = before.criterion.kind === after.criterion.kind ? 'out-of-order' : 'other-section';
  const welsh = facts.welshDiffers(before.criterion.label, after.criterion.label);
  return {
    kind,
    before: [compared(before, kept)],
    after: [compared(after, kept)],
    similarity: 1,
    place: kind === 'same' ? 'in-order' : elsewhere,
    uncertain: [...repetition(before, facts), ...(welsh ? (['welsh-differs'] as const) : [])],
    words: kept,
  };
}

export function changeOfGroup(group: Group, facts: Facts): CriterionChange {
  const { before, after, similarity } = group;
  if (before.length > 1 || after.length > 1) {
    return {
      kind: before.length > 1 ? 'merged' : 'split',
      before: inPieces(before, after, 'removed'),
      after: inPieces(after, before, 'added'),
      similarity,
      place: null,
      uncertain: doubtsOfPieces(group, facts.unsettled),
      words: null,
    };
  }
  const [one, other] = [before[0]!, after[0]!];
  const words = wordParts(one.text, other.text);
  return {
    kind: 'reworded',
    before: [compared(one, sideOf(words, 'removed'))],
    after: [compared(other, sideOf(words, 'added'))],
    similarity,
    place: placeOf(one, other, facts.anchors),
    uncertain: doubtsOfPair(group, facts.unsettled),
    words,
  };
}

export function changeOfLoner(kind: 'new' | 'withdrawn', one: ComparedText, facts: Facts): CriterionChange {
  const { before, after, weights } = facts.unsettled;
  const { similarity, uncertain } = doubtsOfLoner(one, kind === 'new' ? before : after, weights);
  const words = wholly(kind === 'new' ? 'added' : 'removed', one.text);
  const own = [compared(one, words)];
  return {
    kind,
    before: kind === 'new' ? [] : own,
    after: kind === 'new' ? own : [],
    similarity,
    place: null,
    uncertain: [...repetition(one, facts), ...uncertain],
    words,
  };
}

const compared = ({ criterion }: ComparedText, parts: readonly WordPart[]): ComparedCriterion => ({
  ...criterion,
  parts,
});

const wholly = (is: WordPart['is'], text: string): WordPart[] => [{ is, text }];

const repetition = ({ text }: ComparedText, { repeated }: Facts): Doubt[] =>
  repeated.has(text) ? ['repeated-text'] : [];

function inPieces(
  own: readonly ComparedText[],
  others: readonly ComparedText[],
  gone: 'removed' | 'added',
): ComparedCriterion[] {
  const texts = others.map(({ text }) => text);
  return own.map((one) => compared(one, wholeInPieces(one.text, texts, gone)));
}

/** In order when no criterion that stayed where it was lies before one of the pair and behind the other. */
function placeOf(
  one: ComparedText,
  other: ComparedText,
  anchors: readonly IdenticalPair[],
): CriterionChange['place'] {
  if (one.criterion.kind !== other.criterion.kind) return 'other-section';
  const crossed = anchors.some(
    ({ before, after }) =>
      before.criterion.kind === one.criterion.kind &&
      before.criterion.position < one.criterion.position !==
        after.criterion.position < other.criterion.position,
  );
  return crossed ? 'out-of-order' : 'in-order';
}
