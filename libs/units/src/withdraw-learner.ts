import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { type Actor, mustAdminister } from '#people';
import { Invalid, RuleBroken } from '#refusals';
import { longestWithdrawalReason } from './domain/longest-texts.js';
import { loadUnitFor } from './load-unit-for.js';

export interface LearnerWithdrawal {
  readonly unitId: string;
  /** At most `longestWithdrawalReason` characters. */
  readonly reason: string;
}

/**
 * Ends a unit before its end. Its record stays; the learner may be enrolled on the specification anew.
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
  mustAdminister(actor, 'withdraw-learner');
  if (unit.withdrawnAt) throw new RuleBroken([{ code: 'unit-withdrawn' }]);
  const why = reason.trim();
  if (!why) throw new Invalid({ reason: 'reason-missing' });
  if (why.length > longestWithdrawalReason) throw new Invalid({ reason: 'reason-too-long' });
  await tx.query(
    `update unit set withdrawn_at = $3, withdrawn_by = $4, withdrawal_reason = $5, ended_as = 'withdrawn'
     where centre_id = $1 and id = $2`,
    [tx.centreId, unitId, tx.now, actor.personId, why],
  );
  await tx.query(
    'update allocation set ended_at = $3 where centre_id = $1 and unit_id = $2 and ended_at is null',
    [tx.centreId, unitId, tx.now],
  );
  await recordAct(
    tx,
    actor,
    'unit.learner-withdrawn',
    { unit: unitId, person: unit.learnerId },
    { state: unit.state },
  );
}
