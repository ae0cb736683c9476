import type { CentreTransaction } from '#database';
import { sql } from '../../support/sql.js';

/**
 * What the assessors made of it: a judgement on each cross-reference that `numbered_reference` calls judged, and a
 * decision on each criterion as the keys of the desk would have made it.
 */
export async function fillAssessment(tx: CentreTransaction): Promise<void> {
  await tx.query(sql('analyze numbered_reference'));
  await tx.query(
    sql(`create temporary table numbered_judgement on commit drop as
     select uuidv7() as id, x.id as reference_id, x.revision_id, x.unit_id, x.criterion_id, x.place, x.n, x.learner_id,
       x.assessor_id, x.at, ${supports} as supports
     from numbered_reference x
     join numbered_unit u on u.id = x.unit_id where x.judged order by x.at, x.unit_id, x.n`),
  );
  await tx.query(
    sql(
      `insert into authenticity_check (centre_id, id, revision_id, learner_id, assessor_id, authentic, current,
       established_by, checked_at)
     select $1, uuidv7(), id, learner_id, assessor_id, true, true, 'discussed', at + interval '2 days'
     from numbered_revision`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `insert into judgement (centre_id, id, cross_reference_id, learner_id, assessor_id, supports, valid, reliable,
       reasons, file_digests, judged_at)
     select $1, j.id, j.reference_id, j.learner_id, j.assessor_id, j.supports, true, true,
       'It shows just that, in the words of somebody who was there.',
       jsonb_build_array(jsonb_build_object('fileId', f.id, 'sha256', f.sha256)), j.at + interval '3 days'
     from numbered_judgement j
     join evidence_file f on f.centre_id = $1 and f.revision_id = j.revision_id`,
      [tx.centreId],
    ),
  );
  await fillDecisions(tx);
  await tx.query(
    sql(
      `insert into audit_event (centre_id, id, at, person_id, act, subject, facts)
     select $1, uuidv7(), at + interval '3 days', assessor_id, 'criterion.decided',
       jsonb_build_object('unit', unit_id, 'criterion', criterion_id, 'judgement', id), jsonb_build_object('supports', supports)
     from numbered_judgement`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `insert into feedback (centre_id, id, revision_id, learner_id, assessor_id, text, returned, given_at)
     select $1, uuidv7(), id, learner_id, assessor_id, 'Clear and careful. Say why you chose it.', false,
       at + interval '4 days'
     from numbered_revision`,
      [tx.centreId],
    ),
  );
}

/** Nearly all support fully; some partly; with every fourth learner two criteria are not met yet. */
const supports = `case
  when x.place % 13 = 0 and u.learner % 4 = 0 then 'not'
  when x.place % 7 = 0 and x.n % 2 = 0 then 'partly'
  else 'fully' end`;

/** `met` relies on what supports the criterion fully; `not yet met` was decided in view of all that says not. */
async function fillDecisions(tx: CentreTransaction): Promise<void> {
  await tx.query(
    sql(`create temporary table numbered_decision on commit drop as
     select uuidv7() as id, unit_id, criterion_id, learner_id, assessor_id, max(at) as at,
       case when bool_or(supports = 'fully') then 'met' else 'not-yet-met' end as outcome,
       coalesce(array_agg(id) filter (where supports = 'fully'), array_agg(id)) as judgements
     from numbered_judgement group by unit_id, criterion_id, learner_id, assessor_id
     having bool_or(supports <> 'partly')`),
  );
  await tx.query(
    sql(
      `insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, outcome, reasons, decided_at)
     select $1, id, unit_id, criterion_id, learner_id, assessor_id, outcome, 'It shows just that.', at + interval '3 days'
     from numbered_decision`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `insert into criterion_decision_judgement (centre_id, decision_id, judgement_id)
     select $1, id, unnest(judgements) from numbered_decision`,
      [tx.centreId],
    ),
  );
}
