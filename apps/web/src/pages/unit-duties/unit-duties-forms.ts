import { type Duty, duties, maxWithdrawalReasonLength } from '#units';
import { Choice, Day, Id, Text } from '../../http/forms/form-fields.js';

export class AllocationForm {
  @Choice(duties) duty: Duty;
  @Id() personId: string;
}

export class TargetForm {
  /** Empty: the cohort's target holds again. */
  @Day({ optional: true }) targetDate?: string;
}

export class WithdrawalForm {
  @Text({ max: maxWithdrawalReasonLength }) reason: string;
}
