import { maxReasonsLength } from '#assessment';
import { reviewOutcome } from '../closed-lists.js';
import { about, described, optional } from '../describe/described.js';
import { comparedId, id, listOf, textOf } from '../describe/fields.js';

export const CriterionToReopenBody = described('CriterionToReopenBody', {
  criterionId: id,
  reasons: textOf({ max: maxReasonsLength }),
});

export const ReviewBody = described('ReviewBody', {
  outcome: reviewOutcome,
  reasons: textOf({ max: maxReasonsLength }),
  criteria: about(
    'With `action-required`: the criteria that reopen. None: a record to be corrected.',
    optional(listOf(CriterionToReopenBody)),
  ),
  expectedSignOffId: about('The sign-off that you read.', comparedId),
});
