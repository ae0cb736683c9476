import { changeKinds, doubts } from '#standards';
import { about, described, nullable } from '../describe/described.js';
import { fraction, listOf, one, oneOf, someOf, text, whole } from '../describe/fields.js';
import { Criterion, StandardVersion } from '../standards/standards.answers.js';

/** A run of words. */
export const WordPart = described('WordPart', {
  is: oneOf(['kept', 'removed', 'added'], 'WordPartKind'),
  text,
});

export const ComparedCriterion = described('ComparedCriterion', {
  ...Criterion.fields,
  parts: about(
    'Its text, read as one sentence with its stem; what is not kept is not on the other side.',
    listOf(WordPart),
  ),
});

/** What became of a criterion, or where it comes from. */
export const CriterionChange = described('CriterionChange', {
  kind: oneOf(changeKinds, 'ChangeKind'),
  before: about('None for new, several for merged.', listOf(ComparedCriterion)),
  after: about('None for withdrawn, several for split.', listOf(ComparedCriterion)),
  similarity: about('1 for the same words in any order.', fraction),
  place: about(
    'Its place among the criteria that stayed; null where there is no pair.',
    nullable(oneOf(['in-order', 'out-of-order', 'other-section'], 'ChangePlace')),
  ),
  uncertain: about(
    'Why a person should look twice; empty when nothing speaks against it.',
    someOf(doubts, 'Doubt'),
  ),
  words: about('Both texts of a pair in one; null for split and merged.', nullable(listOf(WordPart))),
});

/** A field that differs and is not a criterion. */
export const FieldChange = described('FieldChange', {
  field: about('`en.title`, `dateApproved`.', text),
  before: nullable(text),
  after: nullable(text),
  words: listOf(WordPart),
});

export const ChangeCounts = described('ChangeCounts', {
  same: whole,
  moved: whole,
  reworded: whole,
  split: whole,
  merged: whole,
  new: whole,
  withdrawn: whole,
});

export const StandardComparison = described('StandardComparison', {
  before: one(StandardVersion),
  after: one(StandardVersion),
  counts: one(ChangeCounts),
  changes: about('Every criterion of both is in exactly one.', listOf(CriterionChange)),
  fields: listOf(FieldChange),
});
