import { maxReasonsLength } from '#assessment';
import { Choice, Ids, Text } from '../../http/forms/form-fields.js';

export class ReviewForm {
  @Choice(['cleared', 'action-required']) outcome: 'cleared' | 'action-required';
  @Text({ max: maxReasonsLength }) reasons: string;
  /** The criteria that reopen. */
  @Ids({ optional: true }) reopen: string[];
  /** Why: one text for all that are named. */
  @Text({ max: maxReasonsLength, optional: true }) reopenReasons: string;
  /** The sign-off that the page showed. */
  @Text({ max: 36, optional: true }) expectedSignOffId: string;
}
