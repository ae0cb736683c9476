import { recordAct } from '#audit';
import { isId, type Transaction } from '#database';
import { Conflict, NotFound } from '#refusals';
import { readDraft } from './drafts.queries.js';
import { type Librarian, onlyLibrarians } from './librarian.js';

/**
 * Throws a draft away, with what was read of its document. The sweeper takes a document that was not read yet.
 *
 * @throws NotAllowed, NotFound; Conflict `draft-not-open` for one that is published or about to be
 */
export async function discardDraft(tx: Transaction, librarian: Librarian, id: string): Promise<void> {
  await onlyLibrarians(tx, librarian, 'discard-draft');
  if (!isId(id)) throw new NotFound('standard-draft');
  await tx.query('select from standard_draft where id = $1 for update', [id]);
  const { state } = await readDraft(tx, id);
  if (state === 'published' || state === 'publishing') throw new Conflict('draft-not-open', { state });
  await tx.query('delete from standard_draft where id = $1', [id]);
  recordAct(tx, librarian, 'standard-draft.discarded', { standardDraft: id });
}
