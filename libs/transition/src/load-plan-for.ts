import { isId, type CentreTransaction } from '#database';
import { type Actor, mustAdminister } from '#people';
import { NotFound } from '#refusals';

export type PlanState = 'draft' | 'ready' | 'discarded';

export interface TransitionPlan {
  readonly id: string;
  readonly fromSpecificationId: string;
  readonly fromCode: string;
  readonly fromVersionId: string;
  readonly fromVersion: string;
  readonly toVersionId: string;
  readonly toVersion: string;
  readonly toTitle: string;
  readonly toSpecificationId: string | null;
  readonly toCode: string | null;
  readonly standardKey: string;
  readonly state: PlanState;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly readyBy: string | null;
  readonly readyAt: Date | null;
}

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
  const plan = await tx.queryOne<TransitionPlan>(`${planStatement} and p.id = $2`, [tx.centreId, planId]);
  if (!plan) throw new NotFound('transition-plan');
  return plan;
}

export const planStatement = `
  select p.id, p.from_specification_id as "fromSpecificationId", f.code as "fromCode",
    fv.id as "fromVersionId", fv.version as "fromVersion", p.to_version_id as "toVersionId", tv.version as "toVersion",
    tv.title as "toTitle", p.to_specification_id as "toSpecificationId", t.code as "toCode",
    tv.standard_key as "standardKey", p.state, c.name as "createdBy", p.created_at as "createdAt", r.name as "readyBy",
    p.ready_at as "readyAt"
  from transition_plan p
  join unit_specification f on f.centre_id = p.centre_id and f.id = p.from_specification_id
  join standard_version fv on fv.id = f.standard_version_id
  join standard_version tv on tv.id = p.to_version_id
  join person c on c.centre_id = p.centre_id and c.id = p.created_by
  left join person r on r.centre_id = p.centre_id and r.id = p.ready_by
  left join unit_specification t on t.centre_id = p.centre_id and t.id = p.to_specification_id
  where p.centre_id = $1`;
