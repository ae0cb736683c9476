import { recordAct } from '#audit';
import { isId, newId, type CentreTransaction } from '#database';
import { enqueue } from '#jobs';
import type { Actor } from '#people';
import { NotFound, RuleBroken } from '#refusals';
import { loadPlanFor } from './load-plan-for.js';
import { moveUnits } from './move-units-task.js';
import { requestsMade, unitToMoveRows } from './requests.queries.js';

/**
 * Asks for several learners to be moved, each in a transaction of their own, after this one commits. What becomes of each
 * is in the plan's report. A unit that waits already is asked for once.
 *
 * @param unitIds the units to move; all live ones of the specification when not given
 * @returns how many were asked for
 * @throws NotAllowed; NotFound for a plan, or a unit of another specification; RuleBroken `plan-not-ready`
 */
export async function requestMoves(
  tx: CentreTransaction,
  actor: Actor,
  planId: string,
  unitIds?: readonly string[],
): Promise<number> {
  const plan = await loadPlanFor(tx, actor, planId);
  if (plan.state !== 'ready') throw new RuleBroken([{ code: 'plan-not-ready' }]);
  if (unitIds && !unitIds.every(isId)) throw new NotFound('unit');
  const wanted = unitIds && [...new Set(unitIds)];
  const units = await tx.query(unitToMoveRows.with(tx.centreId, plan.fromSpecificationId, wanted ?? null));
  if (wanted && units.length !== wanted.length) throw new NotFound('unit');
  const made = await tx.query(
    requestsMade.with(
      tx.centreId,
      planId,
      units.map(() => newId()),
      units.map(({ id }) => id),
      actor.personId,
      tx.now,
    ),
  );
  if (made.length > 0) {
    await enqueue(tx, moveUnits, { centreId: tx.centreId, planId });
    await recordAct(tx, actor, 'transition.moves-requested', { plan: planId }, { units: made.length });
  }
  return made.length;
}
