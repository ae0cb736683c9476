import { criterionState, returnedEvidenceIn, unitRecords, unitStanding, unitState } from '#assessment';
import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { countCriteria, loadUnitFor, progressOf, unitChecklist } from '#units';

/** What the records say of a unit, whatever is kept of it. */
export async function derivedUnit(tx: CentreTransaction, actor: Actor, unitId: string) {
  const unit = await loadUnitFor(tx, actor, unitId);
  const { criteria, digest } = await unitStanding(tx, unit);
  const { declaration, signOff } = await unitRecords(tx, unitId);
  const { returned } = (await tx.queryOne(returnedEvidenceIn(tx, unitId)))!;
  const states = criteria.map((criterion) => criterionState(criterion, unit));
  const state = unitState({
    ...progressOf(states),
    returned,
    stateDigest: digest,
    declaredDigest: declaration?.stateDigest ?? null,
    signOff,
  });
  return { state, states, returned, ...countCriteria(states) };
}

/** What is kept of it. */
export async function keptUnit(tx: CentreTransaction, actor: Actor, unitId: string) {
  const unit = await loadUnitFor(tx, actor, unitId);
  const { state, criteriaTotal, criteriaMet, criteriaAwaiting, criteriaOpen } = unit;
  const { returned } = await unitRecords(tx, unitId);
  const states = (await unitChecklist(tx, unitId)).map((item) => item.state);
  return { state, states, returned, criteriaTotal, criteriaMet, criteriaAwaiting, criteriaOpen };
}
