import { type CentreTransaction, statement } from '#database';
import { statesCountedAs } from '#units';

/** Why a criterion needs more, in somebody's words. */
export interface Ask {
  readonly criterionId: string;
  /** The evidence that it was said of; null where it was said of the criterion. */
  readonly evidenceNumber: number | null;
  readonly reasons: string;
  readonly by: string;
  readonly at: Date;
}

export const askRows = statement<Ask>(
  `with wanted as (
     select s.criterion_id from criterion_state s
     where s.centre_id = $1 and s.unit_id = $2 and s.state = any($3)),
   decided as (
     select d.* from wanted w cross join lateral (
       select d.id, d.criterion_id, d.outcome, d.reasons, d.assessor_id, d.decided_at from criterion_decision d
       where d.centre_id = $1 and d.unit_id = $2 and d.criterion_id = w.criterion_id
       order by d.sequence desc limit 1) d),
   asked as (
     select x.criterion_id, e.number, j.reasons, j.assessor_id as person_id, j.judged_at as at
     from wanted w join cross_reference x on x.centre_id = $1 and x.unit_id = $2 and x.criterion_id = w.criterion_id
     join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id
     join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
     cross join lateral (
       select j.supports, j.reasons, j.assessor_id, j.judged_at from judgement j
       where j.centre_id = $1 and j.cross_reference_id = x.id order by j.sequence desc limit 1) j
     where j.supports <> 'fully'
       and not exists (select from evidence_withdrawal v where v.centre_id = $1 and v.evidence_id = e.id)
       and not exists (select from evidence_revision l where l.centre_id = $1 and l.evidence_id = e.id
                       and l.revision > r.revision and l.submitted_at is not null)
     union all
     select d.criterion_id, null, d.reasons, d.assessor_id, d.decided_at from decided d where d.outcome <> 'met'
     union all
     select d.criterion_id, null, o.reasons, o.reopened_by, o.reopened_at
     from decided d join reopening o on o.centre_id = $1 and o.decision_id = d.id)
   select a.criterion_id as "criterionId", a.number as "evidenceNumber", a.reasons, p.name as by, a.at
   from asked a join person p on p.centre_id = $1 and p.id = a.person_id
   where a.reasons <> '' order by a.number nulls last, a.at`,
);

/**
 * What is asked for on the open criteria of a unit that was loaded through the actor: of each piece of evidence that
 * stands the latest judgement that it does not show the whole, of each criterion the latest decision that it is not met
 * yet, and why quality assurance reopened it. Not for those who see progress only.
 */
export const asksOn = (tx: CentreTransaction, unitId: string): Promise<Ask[]> =>
  tx.query(askRows.with(tx.centreId, unitId, statesCountedAs('open')));
