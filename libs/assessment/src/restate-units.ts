import type { CentreTransaction } from '#database';
import type { ConcernedCriterion, LockedUnit } from './lock-units.js';
import { restate } from './restate.js';

/** Restates what an act on evidence concerned, in each of the learner's units that it reaches. */
export async function restateUnits(
  tx: CentreTransaction,
  units: readonly LockedUnit[],
  concerned: readonly ConcernedCriterion[],
): Promise<void> {
  for (const unit of units) {
    const criterionIds = concerned
      .filter(({ unitId }) => unitId === unit.id)
      .map(({ criterionId }) => criterionId);
    if (criterionIds.length > 0) await restate(tx, unit, criterionIds);
  }
}
