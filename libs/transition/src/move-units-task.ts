import { type CentreTransaction, command, type Row, update } from '#database';
import type { CentrePayload, Task } from '#jobs';
import { type Actor, holds } from '#people';
import { type Blocker, RuleBroken } from '#refusals';
import { MoveRequestRow } from './entities/move-request.entity.js';
import { moveUnit } from './move-unit.js';
import { type MoveRequest, nextRequestRows } from './requests.queries.js';

/** The task that moves the learners who were asked for. */
export const moveUnits = 'move-units';

export interface MoveUnits extends CentrePayload {
  readonly planId: string;
}

/**
 * Moves them one by one, each in a transaction that also says what became of it: whoever is killed half-way leaves the
 * rest to the next worker, and two who are at it at once share it. What fails for no reason of ours does not hold up the
 * others, and is tried again with the queue.
 */
export const moveUnitsTask =
  (): Task<MoveUnits> =>
  async ({ planId }, centre) => {
    const failed: string[] = [];
    let failure: unknown;
    for (;;) {
      centre.signal.throwIfAborted();
      let tried: string | undefined;
      try {
        const found = await centre.inCentre(async (tx) => {
          const request = await tx.queryOne(nextRequestRows.with(tx.centreId, planId, failed));
          if (!request) return false;
          tried = request.id;
          await fulfil(tx, planId, request);
          return true;
        });
        if (!found) break;
      } catch (error) {
        if (tried === undefined) throw error;
        failed.push(tried);
        failure = error;
      }
    }
    if (failed.length > 0) throw failure;
  };

async function fulfil(tx: CentreTransaction, planId: string, request: MoveRequest): Promise<void> {
  const actor: Actor = { ...request, centreId: tx.centreId, centreName: '' };
  const told = async (outcome: Row<MoveRequestRow>['outcome'], blockers: readonly Blocker[] | null) =>
    tx.query(
      update(
        MoveRequestRow,
        { centreId: tx.centreId, id: request.id },
        { outcome, blockers, doneAt: tx.now },
      ),
    );
  // Whoever asked may have lost the right to since.
  if (!holds(actor, 'administrator')) return void (await told('refused', [{ code: 'not-administrator' }]));
  await tx.query(command('savepoint before_the_move'));
  try {
    const { already } = await moveUnit(tx, actor, planId, request.unitId);
    await told(already ? 'moved-already' : 'moved', null);
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    await tx.query(command('rollback to savepoint before_the_move'));
    await told('refused', error.blockers);
  }
}
