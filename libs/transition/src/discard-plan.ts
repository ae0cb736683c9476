import { recordAct } from '#audit';
import { type CentreTransaction, update } from '#database';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import { TransitionPlanRow } from './entities/transition-plan.entity.js';
import { loadPlanFor } from './load-plan-for.js';

/** Gives a draft up. @throws NotAllowed; NotFound; RuleBroken `plan-not-draft` once learners may move by it */
export async function discardPlan(tx: CentreTransaction, actor: Actor, planId: string): Promise<void> {
  const plan = await loadPlanFor(tx, actor, planId, { lock: true });
  if (plan.state === 'discarded') return;
  if (plan.state !== 'draft') throw new RuleBroken([{ code: 'plan-not-draft' }]);
  await tx.query(update(TransitionPlanRow, { centreId: tx.centreId, id: planId }, { state: 'discarded' }));
  await recordAct(tx, actor, 'transition.discarded', { plan: planId });
}
