import type { CentreTransaction } from '#database';
import { type AffectedCriterion, criteriaOf, type LockedUnit } from './lock-units.queries.js';
import { refreshDerivedStates } from './refresh-derived-states.js';

/** Refreshes what an act on evidence affected, in each of the learner's units that it reaches. */
export async function refreshUnits(
  tx: CentreTransaction,
  units: readonly LockedUnit[],
  affected: readonly AffectedCriterion[],
): Promise<void> {
  for (const unit of units) {
    const criterionIds = criteriaOf(unit, affected);
    if (criterionIds.length > 0) await refreshDerivedStates(tx, unit, criterionIds);
  }
}
