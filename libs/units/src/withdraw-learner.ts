import { recordAct } from '#audit';
import { type CentreTransaction, update } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { Invalid, RuleBroken } from '#refusals';
import { endedAllocations } from './allocations.queries.js';
import { duties } from './domain/allocation-blockers.js';
import { maxWithdrawalReasonLength } from './domain/text-limits.js';
import { UnitRow } from './entities/unit.entity.js';
import { loadUnitFor } from './load-unit-for.js';

export interface LearnerWithdrawal {
  readonly unitId: string;
  /** At most `maxWithdrawalReasonLength` characters. */
  readonly reason: string;
}

/**
 * Withdraws the learner from the unit. Its record stays; the learner may be enrolled on the specification again.
 *
 * @throws NotFound; NotAllowed for all but administrators; Invalid without a reason; RuleBroken
 *   `unit-withdrawn` when it ended before
 */
export async function withdrawLearner(
  tx: CentreTransaction,
  actor: Actor,
  { unitId, reason }: LearnerWithdrawal,
): Promise<void> {
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  requireAdministrator(actor, 'withdraw-learner');
  if (unit.withdrawnAt) throw new RuleBroken([{ code: 'unit-withdrawn' }]);
  const why = reason.trim();
  if (!why) throw new Invalid({ reason: 'reason-missing' });
  if (why.length > maxWithdrawalReasonLength) throw new Invalid({ reason: 'reason-too-long' });
  const { centreId, now } = tx;
  const end = {
    withdrawnAt: now,
    withdrawnBy: actor.personId,
    withdrawalReason: why,
    endedAs: 'withdrawn',
  } as const;
  await tx.query(update(UnitRow, { centreId, id: unitId }, end));
  await tx.query(endedAllocations.with(centreId, [unitId], duties, now));
  await recordAct(
    tx,
    actor,
    'unit.learner-withdrawn',
    { unit: unitId, person: unit.learnerId },
    { state: unit.state },
  );
}
