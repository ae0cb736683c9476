import type { ReviewOutcome } from '#assessment';
import { statement } from '#database';

export interface MadeReview {
  readonly id: string;
  readonly iqaId: string;
  readonly by: string;
  readonly at: Date;
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  readonly reopened: readonly string[];
}

export const reviewsOfSignOff = statement<MadeReview>(
  `select q.id, q.iqa_id as "iqaId", p.name as by, q.reviewed_at as at, q.outcome, q.reasons,
     array(select o.criterion_id from reopening o where o.centre_id = q.centre_id and o.unit_id = q.unit_id
           and o.reopened_by = q.iqa_id and o.reopened_at = q.reviewed_at) as reopened
   from iqa_review q join person p on p.centre_id = q.centre_id and p.id = q.iqa_id
   where q.centre_id = $1 and q.sign_off_id = $2`,
);
