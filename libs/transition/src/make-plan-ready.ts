import { recordAct } from '#audit';
import { type CentreTransaction, update } from '#database';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import { createUnitSpecification } from '#units';
import { TransitionPlanRow } from './entities/transition-plan.entity.js';
import { loadPlanFor } from './load-plan-for.js';
import { specificationRules } from './plans.queries.js';

/**
 * Ends the drafting: the mapping changes no more, and the unit specification that learners move to is made, with the
 * rules of the old one. Idempotent.
 *
 * @param code of the new specification
 * @returns the new specification's id
 * @throws NotAllowed; NotFound; RuleBroken `plan-discarded`, `standard-retired`; Invalid `code`
 */
export async function makePlanReady(
  tx: CentreTransaction,
  actor: Actor,
  planId: string,
  { code }: { readonly code: string },
): Promise<string> {
  const plan = await loadPlanFor(tx, actor, planId, { lock: true });
  if (plan.toSpecificationId) return plan.toSpecificationId;
  if (plan.state === 'discarded') throw new RuleBroken([{ code: 'plan-discarded' }]);
  const rules = await tx.queryOne(specificationRules.with(tx.centreId, plan.fromSpecificationId));
  const specificationId = await createUnitSpecification(tx, actor, {
    ...rules!,
    standardVersionId: plan.toVersionId,
    code,
  });
  await tx.query(
    update(
      TransitionPlanRow,
      { centreId: tx.centreId, id: planId },
      { state: 'ready', toSpecificationId: specificationId, readyBy: actor.personId, readyAt: tx.now },
    ),
  );
  await recordAct(tx, actor, 'transition.made-ready', { plan: planId, unitSpecification: specificationId });
  return specificationId;
}
