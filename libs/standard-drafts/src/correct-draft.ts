import type { CentreTransaction } from '#database';
import { Conflict } from '#refusals';
import type { Librarian, Standard } from '#standards';
import { changeItems } from './domain/change-items.js';
import { changeFields, type TypedFields } from './domain/draft-fields.js';
import type { ItemChange } from './domain/item-change.js';
import { contentOf } from './draft-content.js';
import { lockOpenDraft } from './drafts.queries.js';
import { saveContent } from './save-draft.js';

export interface DraftCorrection<Change> {
  readonly change: Change;
  /** The revision that the librarian saw. */
  readonly revision: number;
}

/**
 * Corrects one item of a draft: its words or number, its place, or whether it is there.
 *
 * @returns its new revision
 * @throws NotAllowed, NotFound; Conflict `draft-changed-meanwhile`, `draft-not-open`, or `draft-not-shaped` where only
 *   the text can be corrected, and where the change has no place in the draft
 */
export const correctItem = (
  tx: CentreTransaction,
  librarian: Librarian,
  id: string,
  correction: DraftCorrection<ItemChange>,
): Promise<number> =>
  correct(tx, librarian, id, correction.revision, (standard) => changeItems(standard, correction.change));

/** Corrects title, fields of the register and running texts of a draft. Throws as `correctItem` does. */
export const correctFields = (
  tx: CentreTransaction,
  librarian: Librarian,
  id: string,
  correction: DraftCorrection<TypedFields>,
): Promise<number> =>
  correct(tx, librarian, id, correction.revision, (standard) => changeFields(standard, correction.change));

async function correct(
  tx: CentreTransaction,
  librarian: Librarian,
  id: string,
  revision: number,
  change: (standard: Standard) => Standard | undefined,
): Promise<number> {
  const draft = await lockOpenDraft(tx, librarian, id, revision);
  const changed = draft.content && change(draft.content);
  if (!changed) throw new Conflict('draft-not-shaped');
  return saveContent(tx, librarian, draft, contentOf(changed));
}
