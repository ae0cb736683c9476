import type { Criterion } from '../assessed-criteria.js';

/**
 * What became of a criterion. *same*: equal after folding white space, whatever its number. *moved*: the same,
 * but outside the longest common order, or in the other section. *reworded*: its best partner, similar enough.
 * *split*, *merged*: one side's words found in several of the other's.
 */
export const changeKinds = ['same', 'moved', 'reworded', 'split', 'merged', 'new', 'withdrawn'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Why a person should look twice: the similarity is close to the bound; another partner is nearly as good;
 * what it is most like has a better partner; the same text stands there more than once; there are too few words
 * to tell; the pieces hold the words only loosely; one that found no place may be a piece of it, or it a piece of
 * another; the partner stands in the other section; the English is the same and the Welsh is not.
 */
export const doubts = [
  'near-bound',
  'close-rival',
  'partner-taken',
  'repeated-text',
  'few-words',
  'loose-pieces',
  'perhaps-a-piece',
  'other-section',
  'welsh-differs',
] as const;
export type Doubt = (typeof doubts)[number];

/** A run of text. Kept and removed parts make up the text before, kept and added parts the text after, to the letter. */
export interface WordPart {
  readonly is: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** A criterion as one sentence with its stem, and which of its words are found on the other side. */
export interface ComparedCriterion extends Criterion {
  readonly parts: readonly WordPart[];
}

/**
 * Every criterion of either version is in exactly one change. `before` and `after` hold one each for same, moved
 * and reworded; one and several for split; several and one for merged; none and one for new; one and none for
 * withdrawn. Both are in the order printed.
 */
export interface CriterionChange {
  readonly kind: ChangeKind;
  readonly before: readonly ComparedCriterion[];
  readonly after: readonly ComparedCriterion[];
  /** From 0 to 1. For new and withdrawn that of the best partner that was not good enough, or was taken. */
  readonly similarity: number;
  /** The place among those that kept their words: null where there is no pair. */
  readonly place: 'in-order' | 'out-of-order' | 'other-section' | null;
  /** Empty when nothing speaks against it. */
  readonly uncertain: readonly Doubt[];
  /** Both texts of a pair in one, removed words before those that take their place; null for split and merged. */
  readonly words: readonly WordPart[] | null;
}

/** A field that is not a criterion. Texts are as printed, those of blocks in one; null where nothing is printed. */
export interface FieldChange {
  /** `en.title`, `dateApproved`, `en.glossary`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Both in one. */
  readonly words: readonly WordPart[];
}

export interface StandardDifference {
  /** In the order of the second version; what was withdrawn stands where it stood in the first. */
  readonly changes: readonly CriterionChange[];
  readonly fields: readonly FieldChange[];
  /** How many changes there are of each kind. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
}
