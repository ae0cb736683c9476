import { type CentreTransaction, statement } from '#database';
import type { Outcome, Supports } from '../domain/facts.js';

export interface RecordedJudgement {
  readonly id: string;
  readonly crossReferenceId: string;
  readonly supports: Supports;
  readonly valid: boolean;
  readonly reliable: boolean;
  readonly reasons: string;
  readonly by: string;
  readonly capacity: string;
  readonly at: Date;
  readonly superseded: boolean;
  /** The version of the standard it was made on, if the unit has moved since. */
  readonly before: string | null;
}

export const judgementRows = statement<RecordedJudgement>(
  `
  with asked as (
    select x as id, x as judged_at_id from unnest($2::uuid[]) as x
    union select o.cross_reference_id, o.origin_id from cross_reference_origin o
    where o.centre_id = $1 and o.cross_reference_id = any($2))
  select j.id, asked.id as "crossReferenceId", j.supports, j.valid, j.reliable, j.reasons, p.name as by, j.capacity,
    j.judged_at as at,
    exists (select from judgement l where l.centre_id = j.centre_id and l.supersedes_id = j.id) as superseded,
    case when asked.id <> asked.judged_at_id then (
      select v.version from cross_reference x join criterion c on c.id = x.criterion_id
      join standard_version v on v.id = c.standard_version_id
      where x.centre_id = j.centre_id and x.id = j.cross_reference_id) end as before
  from asked join judgement j on j.centre_id = $1 and j.cross_reference_id = asked.judged_at_id
  join person p on p.centre_id = j.centre_id and p.id = j.assessor_id
  order by j.sequence desc`,
  { crossReferenceId: 'no id asked for is null' },
);

/** Every judgement of these cross-references, newest first, including those made before a move. */
export const judgementsOn = (
  tx: CentreTransaction,
  crossReferenceIds: readonly string[],
): Promise<RecordedJudgement[]> => tx.query(judgementRows.with(tx.centreId, crossReferenceIds));

export interface RecordedDecision {
  readonly id: string;
  readonly criterionId: string;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly togetherBecause: string | null;
  readonly occasionDidNotArise: string | null;
  readonly by: string;
  readonly capacity: string;
  readonly at: Date;
  readonly supersedesId: string | null;
  readonly superseded: boolean;
  /** What it relies on, or was made in view of. */
  readonly judgementIds: readonly string[];
  /** The numbers of the evidence that was judged so. */
  readonly evidenceNumbers: readonly number[];
  readonly reopened: { readonly by: string; readonly at: string; readonly reasons: string } | null;
  /** The decision before a move that was carried over as this one. */
  readonly carriedFrom: { readonly label: string; readonly version: string; readonly at: string } | null;
}

export const decisionRows = statement<RecordedDecision>(`
  select d.id, d.criterion_id as "criterionId", d.outcome, d.reasons, d.together_because as "togetherBecause",
    d.occasion_did_not_arise as "occasionDidNotArise", p.name as by, d.capacity, d.decided_at as at,
    d.supersedes_id as "supersedesId",
    exists (select from criterion_decision l where l.centre_id = d.centre_id and l.supersedes_id = d.id) as superseded,
    array(select dj.judgement_id from criterion_decision_judgement dj
      where dj.centre_id = d.centre_id and dj.decision_id = d.id) as "judgementIds",
    array(select distinct e.number from criterion_decision_judgement dj
      join judgement j on j.centre_id = dj.centre_id and j.id = dj.judgement_id
      join cross_reference x on x.centre_id = j.centre_id and x.id = j.cross_reference_id
      join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id
      join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
      where dj.centre_id = d.centre_id and dj.decision_id = d.id order by e.number) as "evidenceNumbers",
    (select json_build_object('by', op.name, 'at', o.reopened_at, 'reasons', o.reasons)
     from reopening o join person op on op.centre_id = o.centre_id and op.id = o.reopened_by
     where o.centre_id = d.centre_id and o.decision_id = d.id) as reopened,
    (select json_build_object('label', c.label, 'version', v.version, 'at', fd.decided_at)
     from carried_decision k
     join criterion_decision fd on fd.centre_id = k.centre_id and fd.id = k.from_decision_id
     join criterion c on c.id = fd.criterion_id join standard_version v on v.id = c.standard_version_id
     where k.centre_id = d.centre_id and k.decision_id = d.id) as "carriedFrom"
  from criterion_decision d join person p on p.centre_id = d.centre_id and p.id = d.assessor_id
  where d.centre_id = $1 and d.unit_id = $2 and ($3::uuid is null or d.criterion_id = $3)
  order by d.sequence desc`);

/** Every decision on a unit, or on one of its criteria, newest first. */
export const decisionsOn = (
  tx: CentreTransaction,
  unitId: string,
  criterionId?: string,
): Promise<RecordedDecision[]> => tx.query(decisionRows.with(tx.centreId, unitId, criterionId ?? null));
