import { reviewOutcome, unitState } from '../closed-lists.js';
import { described } from '../describe/described.js';
import { id, moment, text, whole } from '../describe/fields.js';

/** A signed-off unit that waits for you. */
export const ReviewLine = described('ReviewLine', {
  unitId: id,
  code: text,
  title: text,
  learnerName: text,
  assessorName: text,
  criteriaTotal: whole,
  signedAt: moment,
});

export const MadeReview = described('MadeReview', {
  unitId: id,
  code: text,
  learnerName: text,
  outcome: reviewOutcome,
  reviewedAt: moment,
});

export const Reviewed = described('Reviewed', { reviewId: id, unitState });
