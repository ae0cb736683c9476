import { type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import { relationsOpenTo } from '#units';

/** A signed-off unit that waits for the actor as its IQA. */
export interface ReviewQueueRow {
  readonly unitId: string;
  readonly code: string;
  readonly title: string;
  readonly learnerName: string;
  readonly assessorName: string;
  readonly criteriaTotal: number;
  readonly signedAt: Date;
}

export const reviewQueueRows = statement<ReviewQueueRow>(
  `select u.id as "unitId", s.code, s.title, p.name as "learnerName", ap.name as "assessorName",
       u.criteria_total as "criteriaTotal", o.signed_at as "signedAt"
     from allocation a
     join unit u on u.centre_id = a.centre_id and u.id = a.unit_id and u.withdrawn_at is null
       and u.state = 'awaiting-iqa'
     join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
     join person p on p.centre_id = u.centre_id and p.id = u.learner_id
     cross join lateral (select * from sign_off o where o.centre_id = u.centre_id and o.unit_id = u.id
                         order by o.sequence desc limit 1) o
     join person ap on ap.centre_id = o.centre_id and ap.id = o.assessor_id
     where a.centre_id = $1 and a.person_id = $2 and a.duty = 'iqa' and a.ended_at is null and $3
     order by o.signed_at, u.id`,
);

/** What waits for this IQA, the longest waiting first. */
export const reviewQueue = (tx: CentreTransaction, actor: Actor): Promise<ReviewQueueRow[]> =>
  tx.query(reviewQueueRows.with(tx.centreId, actor.personId, relationsOpenTo(actor).includes('iqa')));

export interface MadeReviewRow {
  readonly unitId: string;
  readonly code: string;
  readonly learnerName: string;
  readonly outcome: 'cleared' | 'action-required';
  readonly reviewedAt: Date;
}

export const recentReviewRows = statement<MadeReviewRow>(
  `select r.unit_id as "unitId", s.code, p.name as "learnerName", r.outcome, r.reviewed_at as "reviewedAt"
     from iqa_review r
     join unit u on u.centre_id = r.centre_id and u.id = r.unit_id
     join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
     join person p on p.centre_id = u.centre_id and p.id = u.learner_id
     join allocation a on a.centre_id = u.centre_id and a.unit_id = u.id and a.duty = 'iqa'
       and a.person_id = r.iqa_id and a.ended_at is null
     where r.centre_id = $1 and r.iqa_id = $2 order by r.reviewed_at desc limit 20`,
);

/** The actor's latest reviews, newest first. */
export const recentReviews = (tx: CentreTransaction, actor: Actor): Promise<MadeReviewRow[]> =>
  tx.query(recentReviewRows.with(tx.centreId, actor.personId));
