import { type CentreTransaction, statement } from '#database';
import type { ReliedOnRevision } from './domain/sign-off-blockers.js';

export const reliedOnRows = statement<ReliedOnRevision>(
  `select r.id as "revisionId", e.number as "evidenceNumber", r.activity_on as "activityOn",
     to_char(r.submitted_at at time zone 'Europe/London', 'YYYY-MM-DD') as "submittedOn",
     (select json_build_object('authentic', a.authentic, 'current', a.current, 'note', a.note)
      from authenticity_check a where a.centre_id = r.centre_id and a.revision_id = r.id
      order by a.sequence desc limit 1) as "check"
   from evidence_revision r
   join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
   where r.centre_id = $1 and r.id in (
     select x.revision_id from criterion_decision_judgement d
     join judgement j on j.centre_id = d.centre_id and j.id = d.judgement_id
     join cross_reference x on x.centre_id = j.centre_id and x.id = j.cross_reference_id
     where d.centre_id = $1 and d.decision_id = any($2))
   order by e.number`,
  { submittedOn: 'only what was submitted is judged' },
);

/** The revisions that these decisions rely on, with the latest check of each, by evidence number. */
export const reliedOnRevisions = (
  tx: CentreTransaction,
  decisionIds: readonly string[],
): Promise<ReliedOnRevision[]> => tx.query(reliedOnRows.with(tx.centreId, decisionIds));
