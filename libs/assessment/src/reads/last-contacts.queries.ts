import { type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';

export const lastContactRows = statement<{ readonly learnerId: string; readonly at: Date }>(
  `select u.learner_id as "learnerId", greatest(max(j.judged_at), max(f.given_at)) as at
   from allocation a
   join unit u on u.centre_id = a.centre_id and u.id = a.unit_id and u.withdrawn_at is null
   join cross_reference x on x.centre_id = u.centre_id and x.unit_id = u.id
   left join judgement j on j.centre_id = x.centre_id and j.cross_reference_id = x.id and j.assessor_id = $2
   left join feedback f on f.centre_id = x.centre_id and f.revision_id = x.revision_id and f.assessor_id = $2
   where a.centre_id = $1 and a.person_id = $2 and a.ended_at is null
   group by u.learner_id having greatest(max(j.judged_at), max(f.given_at)) is not null`,
  { at: '`having` demands it' },
);

/** When the actor last judged the work of each of their learners, or wrote to them: learner id → when. */
export async function lastContacts(tx: CentreTransaction, actor: Actor): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.query(lastContactRows.with(tx.centreId, actor.personId));
  return new Map(rows.map(({ learnerId, at }) => [learnerId, at]));
}
