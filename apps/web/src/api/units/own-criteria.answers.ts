import { criterionKind, criterionState } from '../closed-lists.js';
import { about, described, nullable } from '../describe/described.js';
import { fraction, id, listOf, text } from '../describe/fields.js';

/** A criterion of another of your units, worded the same or nearly: evidence may show both. */
export const LikeOwnCriterion = described('LikeOwnCriterion', {
  unitId: id,
  unitCode: text,
  criterionId: id,
  label: text,
  likeness: about('1 for the same words; near-identical from 0.7.', fraction),
});

/** A criterion of one of your units, to choose what evidence shows. */
export const OwnCriterion = described('OwnCriterion', {
  unitId: id,
  unitCode: text,
  unitTitle: text,
  criterionId: id,
  label: text,
  kind: criterionKind,
  text,
  stem: nullable(text),
  state: criterionState,
  alsoIn: about('Where it also stands among your units.', listOf(LikeOwnCriterion)),
});
