import { type CentreTransaction, statement } from '#database';
import { NotFound } from '#refusals';
import type { UnitState } from './domain/states.js';

export const changedUnitState = statement<{ readonly id: string }>(
  `update unit set state = $3, last_activity_at = greatest(last_activity_at, $4)
   where centre_id = $1 and id = $2 returning id`,
);

/**
 * Stores the unit's derived state and that something happened in it.
 *
 * @throws NotFound when the centre has no such unit
 */
export async function recordUnitState(
  tx: CentreTransaction,
  unitId: string,
  state: UnitState,
): Promise<void> {
  const updated = await tx.queryOne(changedUnitState.with(tx.centreId, unitId, state, tx.now));
  if (!updated) throw new NotFound('unit');
}
