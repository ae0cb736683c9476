import type { CentreTransaction } from '#database';
import { NotFound } from '#refusals';
import type { UnitState } from './domain/states.js';

/**
 * Keeps the state that was derived for the unit, and that something happened in it.
 *
 * @throws NotFound when the centre has no such unit
 */
export async function recordUnitState(
  tx: CentreTransaction,
  unitId: string,
  state: UnitState,
): Promise<void> {
  const kept = await tx.queryOne(
    `update unit set state = $3, last_activity_at = greatest(last_activity_at, $4)
     where centre_id = $1 and id = $2 returning id`,
    [tx.centreId, unitId, state, tx.now],
  );
  if (!kept) throw new NotFound('unit');
}
