import { changeKinds, type ChangeKind, doubts, type Doubt } from '#standards';
import { Fraction, ListOf, One, OneOf, SomeOf, Text, Whole } from '../describe/fields.js';
import { Criterion, StandardVersion } from '../standards/standards.answers.js';

/** A run of words. */
export class WordPart {
  @OneOf(['kept', 'removed', 'added'], 'WordPartKind') readonly is: 'kept' | 'removed' | 'added';
  @Text() readonly text: string;
}

export class ComparedCriterion extends Criterion {
  @ListOf(() => WordPart, {
    description: 'Its text, read as one sentence with its stem; what is not kept is not on the other side.',
  })
  readonly parts: readonly WordPart[];
}

/** What became of a criterion, or where it comes from. */
export class CriterionChange {
  @OneOf(changeKinds, 'ChangeKind') readonly kind: ChangeKind;
  @ListOf(() => ComparedCriterion, { description: 'None for new, several for merged.' })
  readonly before: readonly ComparedCriterion[];
  @ListOf(() => ComparedCriterion, { description: 'None for withdrawn, several for split.' })
  readonly after: readonly ComparedCriterion[];
  @Fraction({ description: '1 for the same words in any order.' }) readonly similarity: number;
  @OneOf(['in-order', 'out-of-order', 'other-section'], 'ChangePlace', {
    nullable: true,
    description: 'Its place among the criteria that stayed; null where there is no pair.',
  })
  readonly place: 'in-order' | 'out-of-order' | 'other-section' | null;
  @SomeOf(doubts, 'Doubt', {
    description: 'Why a person should look twice; empty when nothing speaks against it.',
  })
  readonly uncertain: readonly Doubt[];
  @ListOf(() => WordPart, {
    nullable: true,
    description: 'Both texts of a pair in one; null for split and merged.',
  })
  readonly words: readonly WordPart[] | null;
}

/** A field that differs and is not a criterion. */
export class FieldChange {
  @Text({ description: '`en.title`, `dateApproved`.' }) readonly field: string;
  @Text({ nullable: true }) readonly before: string | null;
  @Text({ nullable: true }) readonly after: string | null;
  @ListOf(() => WordPart) readonly words: readonly WordPart[];
}

export class ChangeCounts {
  @Whole() readonly same: number;
  @Whole() readonly moved: number;
  @Whole() readonly reworded: number;
  @Whole() readonly split: number;
  @Whole() readonly merged: number;
  @Whole() readonly new: number;
  @Whole() readonly withdrawn: number;
}

export class StandardComparison {
  @One(() => StandardVersion) readonly before: StandardVersion;
  @One(() => StandardVersion) readonly after: StandardVersion;
  @One(() => ChangeCounts) readonly counts: ChangeCounts;
  @ListOf(() => CriterionChange, { description: 'Every criterion of both is in exactly one.' })
  readonly changes: readonly CriterionChange[];
  @ListOf(() => FieldChange) readonly fields: readonly FieldChange[];
}
