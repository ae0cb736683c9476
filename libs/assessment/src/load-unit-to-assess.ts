import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotAllowed } from '#refusals';
import { loadUnitFor, type UnitForActor } from '#units';

/** A unit locked for an act of its assessor, with what the rules ask of it. */
export interface UnitToAssess extends UnitForActor {
  readonly withdrawn: boolean;
}

/**
 * The unit, locked until the transaction ends, for an act that only its allocated assessor may do. Somebody
 * whose allocation ended sees the unit no longer.
 *
 * @throws NotFound; NotAllowed for its learner, IQA, manager and administrators
 */
export async function loadUnitToAssess(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  act: string,
): Promise<UnitToAssess> {
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  if (!unit.relations.includes('assessor')) throw new NotAllowed(act);
  return { ...unit, withdrawn: unit.withdrawnAt !== null };
}
