import { type CentreTransaction, insertAll, newId } from '#database';
import { copiedDecisions, copiedReferences, copiedReliance, referenceOrigins } from './carry-over.queries.js';
import { criterionFacts } from './criterion-facts.queries.js';
import { type CarriedOver, type CarryPair, whatCarriesOver } from './domain/what-carries-over.js';
import type { DerivedStates, UnitRules } from './derive-states.js';
import { CarriedDecisionRow } from './entities/carried-decision.entity.js';
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
    return { copy: copy.id, source: reference.id, counts: countsAsJudged, judgements: judgementIds };
  });
  const made = [...copies.values()];
  await tx.pipeline([
    copiedReferences.with(
      tx.centreId,
      to.id,
      made.map(({ id }) => id),
      made.map(({ from }) => from),
      made.map(({ criterion }) => criterion),
      tx.now,
    ),
    referenceOrigins.with(tx.centreId, to.learnerId, JSON.stringify(rows)),
  ]);
}

async function copyDecisions(
  tx: CentreTransaction,
  moveId: string,
  to: UnitToCarry,
  { decisions }: CarriedOver,
): Promise<void> {
  const { centreId } = tx;
  const rows = decisions.map(({ pair, fromDecisionId, how }) => ({
    ...{ centreId, id: newId(), moveId, unitId: to.id, criterionId: pair.toCriterionId, fromDecisionId },
    ...{ kind: pair.kind, decisionId: how === 'at-once' ? newId() : null },
  }));
  const copies = JSON.stringify(
    rows.flatMap(({ decisionId, criterionId, fromDecisionId }) =>
      decisionId ? [{ id: decisionId, criterion: criterionId, source: fromDecisionId }] : [],
    ),
  );
  await tx.pipeline([
    copiedDecisions.with(centreId, copies, to.id, tx.now),
    copiedReliance.with(centreId, copies),
    insertAll(CarriedDecisionRow, rows),
  ]);
}
