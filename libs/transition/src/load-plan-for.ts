import { isId, type CentreTransaction } from '#database';
import { type Actor, mustAdminister } from '#people';
import { NotFound } from '#refusals';
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
  mustAdminister(actor, 'plan-transition');
  if (!isId(planId)) throw new NotFound('transition-plan');
  if (lock)
    await tx.query('select from transition_plan where centre_id = $1 and id = $2 for no key update', [
      tx.centreId,
      planId,
    ]);
  const plan = await tx.queryOne(planRows.with(tx.centreId, planId));
  if (!plan) throw new NotFound('transition-plan');
  return plan;
}
