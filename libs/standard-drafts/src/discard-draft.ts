import { recordAct } from '#audit';
import { type CentreTransaction, remove } from '#database';
import { Conflict } from '#refusals';
import { StandardDraftRow } from './entities/standard-draft.entity.js';
import { lockDraft } from './drafts.queries.js';
import { type Librarian, onlyLibrarians } from '#standards';

/**
 * Deletes a draft. A document that is still waiting to be imported is removed by the storage sweep.
 *
 * @throws NotAllowed, NotFound; Conflict `draft-not-open` for one that is published or about to be
 */
export async function discardDraft(tx: CentreTransaction, librarian: Librarian, id: string): Promise<void> {
  await onlyLibrarians(tx, librarian, 'discard-draft');
  const { state } = await lockDraft(tx, id);
  if (state === 'published' || state === 'publishing') throw new Conflict('draft-not-open', { state });
  await tx.query(remove(StandardDraftRow, { id }));
  await recordAct(tx, librarian, 'standard-draft.discarded', { standardDraft: id });
}
