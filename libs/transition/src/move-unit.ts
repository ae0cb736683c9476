import { carryOver, type CarryPair } from '#assessment';
import { recordAct } from '#audit';
import { type CentreTransaction, insert, newId } from '#database';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import { beginSuccessor, keepLastActivity, loadUnitFor, type UnitForActor } from '#units';
import { UnitMoveRow } from './entities/unit-move.entity.js';
import { moveBlockers } from './domain/move-blockers.js';
import { partnersOf, attachDraftLinks, detachDraftLinks } from './draft-links.js';
import { loadPlanFor } from './load-plan-for.js';
import { lockUnitsWithEvidence } from './lock-units-with-evidence.js';
import { type MappingRow, mappingOf } from './mapping.queries.js';
import type { TransitionPlan } from './plans.queries.js';
import { liveUnitRows, standingMoveRows } from './work.queries.js';

export interface MovedUnit {
  readonly moveId: string;
  /** The unit in which the work goes on. */
  readonly unitId: string;
  /** It had moved by this plan before, and nothing happened now. */
  readonly already: boolean;
}

/**
 * Moves one learner to the other version: a new unit on the plan's new specification, with what carries over. The old one
 * ends as moved and stays as it is: its judgements and decisions are history, and what was carried over relies on them.
 * What was declared does not carry over. Idempotent.
 *
 * @throws NotAllowed for all but administrators; NotFound; RuleBroken with `MoveBlocker`s
 */
export async function moveUnit(
  tx: CentreTransaction,
  actor: Actor,
  planId: string,
  unitId: string,
): Promise<MovedUnit> {
  const plan = await loadPlanFor(tx, actor, planId);
  await loadUnitFor(tx, actor, unitId);
  await lockUnitsWithEvidence(tx, [unitId]);
  const unit = await loadUnitFor(tx, actor, unitId);
  const made = await tx.queryOne(standingMoveRows.with(tx.centreId, unitId, planId));
  if (made) return { ...made, already: true };
  const blockers = moveBlockers(await unitToMove(tx, unit, plan), plan);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  return { ...(await move(tx, actor, plan, unit)), already: false };
}

const unitToMove = async (tx: CentreTransaction, unit: UnitForActor, plan: TransitionPlan) => ({
  ...unit,
  ended: unit.withdrawnAt !== null,
  enrolledThere: await hasLiveUnit(tx, unit.learnerId, plan.toSpecificationId),
});

/** Whether a learner works on a unit of this specification; false where there is none yet. */
export async function hasLiveUnit(
  tx: CentreTransaction,
  learnerId: string,
  specificationId: string | null,
): Promise<boolean> {
  const live = await tx.queryOne(liveUnitRows.with(tx.centreId, learnerId, specificationId));
  return live !== undefined;
}

async function move(
  tx: CentreTransaction,
  actor: Actor,
  plan: TransitionPlan,
  unit: UnitForActor,
): Promise<Omit<MovedUnit, 'already'>> {
  const pairs = (await mappingOf(tx, plan.id)).filter(isPair);
  const drafts = await detachDraftLinks(tx, unit.id);
  const unitId = await beginSuccessor(tx, {
    unitId: unit.id,
    unitSpecificationId: plan.toSpecificationId!,
    movedBy: actor.personId,
  });
  if (!unitId) throw new RuleBroken([{ code: 'enrolled-already' }]);
  const moveId = newId();
  await tx.query(
    insert(UnitMoveRow, {
      centreId: tx.centreId,
      id: moveId,
      planId: plan.id,
      learnerId: unit.learnerId,
      fromUnitId: unit.id,
      toUnitId: unitId,
      draftLinks: drafts,
      movedBy: actor.personId,
      movedAt: tx.now,
      lastActivityAt: unit.lastActivityAt,
    }),
  );
  await attachDraftLinks(tx, unit.learnerId, partnersOf(drafts, pairs, unitId));
  await carryOver(tx, { moveId, from: unit, to: { ...unit, id: unitId }, pairs });
  for (const id of [unit.id, unitId]) await keepLastActivity(tx, id, unit.lastActivityAt);
  await recordAct(
    tx,
    actor,
    'unit.moved',
    { unit: unit.id, to: unitId, plan: plan.id, move: moveId },
    { state: unit.state },
  );
  return { moveId, unitId };
}

const isPair = (row: MappingRow): row is MappingRow & CarryPair =>
  row.criterionId !== null && row.toCriterionId !== null;
