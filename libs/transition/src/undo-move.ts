import { recordAct } from '#audit';
import { type CentreTransaction, findById, load, type Row, update } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { RuleBroken } from '#refusals';
import { endSuccessor, keepLastActivity, loadUnitFor } from '#units';
import { UnitMoveRow } from './entities/unit-move.entity.js';
import { undoBlockers } from './domain/move-blockers.js';
import { attachDraftLinks, detachDraftLinks } from './draft-links.js';
import { lockUnitsWithEvidence } from './lock-units-with-evidence.js';
import { hasLiveUnit } from './move-unit.js';
import { workedOnRows } from './work.queries.js';

/**
 * Undoes a move before anything happened in the new unit: the old one is live again as it was, the new one ends, and both
 * stay on record. Idempotent.
 *
 * @throws NotAllowed for all but administrators; NotFound; RuleBroken with `UndoBlocker`s
 */
export async function undoMove(tx: CentreTransaction, actor: Actor, moveId: string): Promise<void> {
  requireAdministrator(actor, 'undo-move');
  const known = await loadMove(tx, moveId);
  await lockUnitsWithEvidence(tx, [known.fromUnitId, known.toUnitId]);
  const move = await loadMove(tx, moveId);
  if (move.undoneAt) return;
  const unit = await loadUnitFor(tx, actor, move.toUnitId);
  const old = await loadUnitFor(tx, actor, move.fromUnitId);
  const worked = await tx.queryOne(workedOnRows.with(tx.centreId, moveId));
  const blockers = undoBlockers({
    endedAs: unit.endedAs,
    ended: unit.withdrawnAt !== null,
    workedOn: worked!.worked,
    enrolledThere: await hasLiveUnit(tx, move.learnerId, old.unitSpecificationId),
  });
  if (blockers.length > 0) throw new RuleBroken(blockers);
  await detachDraftLinks(tx, move.toUnitId);
  await endSuccessor(tx, { unitId: old.id, successorId: unit.id, undoneBy: actor.personId });
  await attachDraftLinks(tx, move.learnerId, move.draftLinks);
  for (const id of [old.id, unit.id]) await keepLastActivity(tx, id, move.lastActivityAt);
  await tx.query(
    update(
      UnitMoveRow,
      { centreId: tx.centreId, id: moveId },
      { undoneBy: actor.personId, undoneAt: tx.now },
    ),
  );
  await recordAct(tx, actor, 'unit.move-undone', {
    unit: old.id,
    from: unit.id,
    move: moveId,
    plan: move.planId,
  });
}

const loadMove = (tx: CentreTransaction, moveId: string): Promise<Row<UnitMoveRow>> =>
  findById(tx, 'unit-move', moveId, load(UnitMoveRow, { centreId: tx.centreId, id: moveId }));
