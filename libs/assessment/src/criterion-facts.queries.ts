import { type BoundStatement, type CentreTransaction, statement } from '#database';
import { isReplaced, isReturned, isWithdrawn } from '#evidence';
import type { CriterionState } from '#units';
import { type CriterionFacts, effectiveWhenMade, type ToConfirm } from './domain/facts.js';

/** Everything recorded about a criterion that its state depends on, and the state that is kept of it. */
export interface RecordedCriterion extends CriterionFacts {
  readonly label: string;
  readonly keptState: CriterionState;
  readonly toConfirm: ToConfirm | null;
}

/** The latest judgement of each cross-reference that `x` comes from. */
const judgedBefore = `
  json_build_object('id', j.id, 'supports', j.supports, 'void', false, 'before', true) as judged
  from cross_reference_origin o cross join lateral (
    select j.id, j.supports from judgement j
    where j.centre_id = o.centre_id and j.cross_reference_id = o.origin_id order by j.sequence desc limit 1) j
  where o.centre_id = x.centre_id and o.cross_reference_id = x.id`;

// Nothing hides evidence or voids a judgement yet: both are false here and in `withJudgement`, and the SQL
// of `awaitsJudgement` leaves them out.
const text = `
  select cs.criterion_id as "criterionId", c.label, c.kind, cs.state as "keptState", d.decision,
    (select json_build_object('decisionIds', json_agg(distinct k.from_decision_id),
       'judgementIds', coalesce(json_agg(distinct dj.judgement_id) filter (where dj.judgement_id is not null), '[]'))
     from carried_decision k
     left join criterion_decision_judgement dj on dj.centre_id = k.centre_id and dj.decision_id = k.from_decision_id
     where k.centre_id = cs.centre_id and k.unit_id = cs.unit_id and k.criterion_id = cs.criterion_id
       and k.decision_id is null having count(*) > 0) as "toConfirm",
    coalesce(x.found, '[]') as "crossReferences"
  from criterion_state cs
  join criterion c on c.id = cs.criterion_id
  left join lateral (
    select json_build_object('id', d.id, 'outcome', d.outcome, 'effective', ${effectiveWhenMade},
      'reopened', exists (select from reopening o where o.centre_id = d.centre_id and o.decision_id = d.id),
      'judgementIds', (select coalesce(json_agg(dj.judgement_id), '[]') from criterion_decision_judgement dj
                       where dj.centre_id = d.centre_id and dj.decision_id = d.id)) as decision
    from criterion_decision d
    where d.centre_id = cs.centre_id and d.unit_id = cs.unit_id and d.criterion_id = cs.criterion_id
    order by d.sequence desc limit 1) d on true
  left join lateral (
    select json_agg(json_build_object('id', x.id, 'question', x.question,
      'judgement', coalesce(j.latest, (select ${judgedBefore} and o.counts_as_judged limit 1)),
      'judgedBefore', case when j.latest is null
        then (select coalesce(json_agg(b.judged), '[]') from (select ${judgedBefore}) b) else '[]' end,
      'revision', json_build_object('revisionId', r.id, 'evidenceId', r.evidence_id, 'evidenceNumber', e.number,
        'method', r.method, 'submitted', r.submitted_at is not null, 'hidden', false,
        'withdrawn', ${isWithdrawn('r')}, 'replaced', ${isReplaced('r')}, 'returned', ${isReturned('r')}))
      order by e.number, r.revision) as found
    from cross_reference x
    join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id
    join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
    left join lateral (
      select json_build_object('id', j.id, 'supports', j.supports, 'void', false) as latest from judgement j
      where j.centre_id = x.centre_id and j.cross_reference_id = x.id order by j.sequence desc limit 1) j on true
    where x.centre_id = cs.centre_id and x.unit_id = cs.unit_id and x.criterion_id = cs.criterion_id
      and (e.discarded_at is null or r.submitted_at is not null)) x on true
  where cs.centre_id = $1 and cs.unit_id = $2`;

export const criterionFactRows = {
  all: statement<RecordedCriterion>(`${text} order by cs.position`),
  some: statement<RecordedCriterion>(`${text} and cs.criterion_id = any($3) order by cs.position`),
};

/**
 * The records behind the criteria of a unit, in the order of the standard.
 *
 * @param criterionIds only these; all of the unit's by default
 */
export const criterionFactsIn = (
  tx: CentreTransaction,
  unitId: string,
  criterionIds?: readonly string[],
): BoundStatement<RecordedCriterion> =>
  criterionIds
    ? criterionFactRows.some.with(tx.centreId, unitId, criterionIds)
    : criterionFactRows.all.with(tx.centreId, unitId);

/** See `criterionFactsIn`. */
export const criterionFacts = (
  tx: CentreTransaction,
  unitId: string,
  criterionIds?: readonly string[],
): Promise<RecordedCriterion[]> => tx.query(criterionFactsIn(tx, unitId, criterionIds));
