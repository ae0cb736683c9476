import { type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';

/** Evidence of a learner that asks something of them, in each unit that it is cross-referenced to. */
export interface UnfinishedRow {
  readonly evidenceId: string;
  readonly evidenceNumber: number;
  readonly title: string;
  /** `returned`: handed back, and no new revision begun. `draft`: begun and not submitted. */
  readonly state: 'returned' | 'draft';
  /** Empty for a draft that is cross-referenced to nothing yet. */
  readonly unitIds: readonly string[];
}

export const unfinishedRows = statement<UnfinishedRow>(
  `select e.id as "evidenceId", e.number as "evidenceNumber", r.title,
     case when r.submitted_at is null then 'draft' else 'returned' end as state,
     array(select distinct x.unit_id from cross_reference x
           where x.centre_id = r.centre_id and x.revision_id = r.id) as "unitIds"
   from evidence e
   join lateral (select * from evidence_revision r where r.centre_id = e.centre_id and r.evidence_id = e.id
                 order by r.revision desc limit 1) r on true
   where e.centre_id = $1 and e.learner_id = $2 and e.discarded_at is null
     and not exists (select from evidence_withdrawal w where w.centre_id = e.centre_id and w.evidence_id = e.id)
     and (r.submitted_at is null or coalesce(
       (select f.returned from feedback f where f.centre_id = r.centre_id and f.revision_id = r.id
        order by f.sequence desc limit 1), false))
   order by r.submitted_at is null, e.number`,
);

/** What the actor, as a learner, has open: what came back first, then drafts, each by its number. */
export const learnersUnfinished = (tx: CentreTransaction, actor: Actor): Promise<UnfinishedRow[]> =>
  tx.query(unfinishedRows.with(tx.centreId, actor.personId));
