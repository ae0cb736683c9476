import { maxReasonsLength, type ReviewOutcome } from '#assessment';
import { Id, ListOf, OneOf, Text } from '../describe/fields.js';

export class CriterionToReopenBody {
  @Id() readonly criterionId: string;
  @Text({ max: maxReasonsLength }) readonly reasons: string;
}

export class ReviewBody {
  @OneOf(['cleared', 'action-required'], 'ReviewOutcome') readonly outcome: ReviewOutcome;
  @Text({ max: maxReasonsLength }) readonly reasons: string;
  @ListOf(() => CriterionToReopenBody, {
    optional: true,
    description: 'With `action-required`: the criteria that reopen. None: a record to be corrected.',
  })
  readonly criteria?: readonly CriterionToReopenBody[];
  @Id({ compared: true, description: 'The sign-off that you read.' }) readonly expectedSignOffId: string;
}
