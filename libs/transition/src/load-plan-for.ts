import { type CentreTransaction, isId, load } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { NotFound } from '#refusals';
import { TransitionPlanRow } from './entities/transition-plan.entity.js';
import { planRows, type TransitionPlan } from './plans.queries.js';

/**
 * A plan, for administrators of its centre.
 *
 * @param lock holds its row until the transaction ends: acts that change it take it first
 * @throws NotAllowed for everybody else; NotFound
 */
export async function loadPlanFor(
  tx: CentreTransaction,
  actor: Actor,
  planId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<TransitionPlan> {
  requireAdministrator(actor, 'plan-transition');
  if (!isId(planId)) throw new NotFound('transition-plan');
  if (lock)
    await tx.query(
      load(TransitionPlanRow, { centreId: tx.centreId, id: planId }, { only: ['id'], lock: 'no key update' }),
    );
  const plan = await tx.queryOne(planRows.with(tx.centreId, planId));
  if (!plan) throw new NotFound('transition-plan');
  return plan;
}
