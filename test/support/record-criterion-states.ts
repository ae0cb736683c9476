import type { CentreTransaction } from '#database';
import { type CriterionStateChange, criterionStateRows, type UnitCounters, type UnitState } from '#units';

/** Stores states that no act gave. @returns the unit's counters as they are now */
export async function recordCriterionStates(
  tx: CentreTransaction,
  unitId: string,
  changes: readonly CriterionStateChange[],
  state?: UnitState,
): Promise<UnitCounters> {
  return (await tx.queryOne(criterionStateRows(tx, unitId, changes, { state })))!;
}
