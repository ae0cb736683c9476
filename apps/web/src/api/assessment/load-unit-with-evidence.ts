import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotAllowed } from '#refusals';
import { loadUnitFor, seesEvidence, type UnitForActor } from '#units';

/**
 * A unit for those who may see the evidence and decisions in it; managers and administrators see progress only.
 *
 * @throws NotFound, NotAllowed
 */
export async function loadUnitWithEvidence(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
): Promise<UnitForActor> {
  const unit = await loadUnitFor(tx, actor, unitId);
  if (!seesEvidence(unit.relations)) throw new NotAllowed('see-evidence');
  return unit;
}
