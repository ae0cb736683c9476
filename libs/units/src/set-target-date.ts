import { recordAct } from '#audit';
import { isDay } from '#calendar';
import { type CentreTransaction, update } from '#database';
import type { Actor } from '#people';
import { Invalid, NotAllowed } from '#refusals';
import { UnitRow } from './entities/unit.entity.js';
import { loadUnitFor } from './load-unit-for.js';

export interface TargetDate {
  readonly unitId: string;
  /** 'YYYY-MM-DD'; null goes back to the cohort's. */
  readonly targetDate: string | null;
}

/**
 * Sets one learner's own target for a unit. The manager of its cohort or an administrator may.
 *
 * @throws NotFound, NotAllowed; Invalid for no day
 */
export async function setTargetDate(
  tx: CentreTransaction,
  actor: Actor,
  { unitId, targetDate }: TargetDate,
): Promise<void> {
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  if (!unit.relations.some((relation) => relation === 'manager' || relation === 'administrator'))
    throw new NotAllowed('set-target-date');
  if (targetDate !== null && !isDay(targetDate)) throw new Invalid({ targetDate: 'target-date-not-a-day' });
  await tx.query(update(UnitRow, { centreId: tx.centreId, id: unitId }, { targetDate }));
  await recordAct(tx, actor, 'unit.target-set', { unit: unitId }, { targetDate, before: unit.targetDate });
}
