import { newId, type CentreTransaction } from '#database';
import { criterionFacts } from './criterion-facts.queries.js';
import { type CarriedOver, type CarryPair, whatCarriesOver } from './domain/what-carries-over.js';
import type { DerivedStates, UnitRules } from './derive-states.js';
import { refreshDerivedStates } from './refresh-derived-states.js';

export interface UnitToCarry extends UnitRules {
  readonly learnerId: string;
}

export interface Carrying {
  readonly moveId: string;
  readonly from: UnitToCarry;
  readonly to: UnitToCarry;
  readonly pairs: readonly CarryPair[];
}

/**
 * Brings what was judged and decided on one version of a standard to a unit on another. Judgements stay as they were
 * made, on the version they were made on; evidence is cross-referenced to the partners of its criteria, naming where
 * that comes from. A decision on the same words is carried over as its assessor's own, and stands as long as all that it
 * relied on does; one on other words waits for the assessor. Both units are locked by the caller, and the evidence.
 */
export async function carryOver(
  tx: CentreTransaction,
  { moveId, from, to, pairs }: Carrying,
): Promise<DerivedStates> {
  const targetFacts = await criterionFacts(tx, to.id);
  const carried = whatCarriesOver(await criterionFacts(tx, from.id), targetFacts, pairs, { from, to });
  await copyReferences(tx, to, carried);
  await copyDecisions(tx, moveId, to, carried);
  return refreshDerivedStates(
    tx,
    to,
    targetFacts.map(({ criterionId }) => criterionId),
  );
}

async function copyReferences(
  tx: CentreTransaction,
  to: UnitToCarry,
  { references }: CarriedOver,
): Promise<void> {
  const copies = new Map<string, { id: string; from: string; criterion: string }>();
  const rows = references.map(({ reference, toCriterionId, countsAsJudged, judgementIds }) => {
    // Merged criteria pool their evidence.
    const key = `${reference.revision.revisionId} ${toCriterionId}`;
    const copy = copies.get(key) ?? { id: newId(), from: reference.id, criterion: toCriterionId };
    copies.set(key, copy);
    return { copy: copy.id, from: reference.id, counts: countsAsJudged, judgements: judgementIds };
  });
  const made = [...copies.values()];
  await tx.query(
    `insert into cross_reference (centre_id, id, revision_id, learner_id, unit_id, criterion_id, locator, question, created_at)
     select x.centre_id, copy.id, x.revision_id, x.learner_id, $2, copy.criterion_id, x.locator, x.question, $6
     from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as copy (id, source, criterion_id)
     join cross_reference x on x.centre_id = $1 and x.id = copy.source`,
    [
      tx.centreId,
      to.id,
      made.map(({ id }) => id),
      made.map(({ from }) => from),
      made.map(({ criterion }) => criterion),
      tx.now,
    ],
  );
  // Origins are flattened, so that one lookup suffices after any number of moves.
  await tx.query(
    `insert into cross_reference_origin (centre_id, cross_reference_id, origin_id, learner_id, counts_as_judged)
     select $1, r.copy, coalesce(j.cross_reference_id, r.source), $2, bool_or(r.counts)
     from jsonb_to_recordset($3) as r (copy uuid, source uuid, counts boolean, judgements uuid[])
     left join judgement j on j.centre_id = $1 and j.id = any(r.judgements)
     group by 2, 3`,
    [
      tx.centreId,
      to.learnerId,
      JSON.stringify(rows.map(({ from, judgements, ...row }) => ({ ...row, source: from, judgements }))),
    ],
  );
}

async function copyDecisions(
  tx: CentreTransaction,
  moveId: string,
  to: UnitToCarry,
  { decisions }: CarriedOver,
): Promise<void> {
  const rows = decisions.map(({ pair, fromDecisionId, how }) => ({
    id: newId(),
    criterion: pair.toCriterionId,
    source: fromDecisionId,
    kind: pair.kind,
    decision: how === 'at-once' ? newId() : null,
  }));
  const parameters = [tx.centreId, JSON.stringify(rows), to.id];
  await tx.query(
    `insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, outcome, reasons,
       together_because, occasion_did_not_arise, capacity, decided_at)
     select $1, r.decision, $3, r.criterion, d.learner_id, d.assessor_id, d.outcome, d.reasons, d.together_because,
       d.occasion_did_not_arise, d.capacity, $4
     from ${decisionRows} join criterion_decision d on d.centre_id = $1 and d.id = r.source where r.decision is not null`,
    [...parameters, tx.now],
  );
  await tx.query(
    `insert into criterion_decision_judgement (centre_id, decision_id, judgement_id)
     select $1, r.decision, dj.judgement_id from ${decisionRows}
     join criterion_decision_judgement dj on dj.centre_id = $1 and dj.decision_id = r.source
     where r.decision is not null`,
    parameters.slice(0, 2),
  );
  await tx.query(
    `insert into carried_decision (centre_id, id, move_id, unit_id, criterion_id, from_decision_id, kind, decision_id)
     select $1, r.id, $4, $3, r.criterion, r.source, r.kind, r.decision from ${decisionRows}`,
    [...parameters, moveId],
  );
}

const decisionRows = `jsonb_to_recordset($2) as r (id uuid, criterion uuid, source uuid, kind text, decision uuid)`;
