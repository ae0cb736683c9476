import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { Invalid } from '#refusals';
import { lockOpenDraft } from './drafts.queries.js';
import type { Librarian } from '#standards';

/** As many characters as a draft may have; the file of a standard takes fewer bytes than that. */
export const longestDraft = 2_000_000;

export interface DraftText {
  readonly yaml: string;
  /** The one that the librarian began from. */
  readonly revision: number;
}

/**
 * Keeps the text of a draft, right or wrong: what is wrong with it is asked of `readStandard`.
 *
 * @returns its new revision
 * @throws NotAllowed, NotFound, Conflict; Invalid for a text that is too long
 */
export async function saveDraft(
  tx: CentreTransaction,
  librarian: Librarian,
  id: string,
  { yaml, revision }: DraftText,
): Promise<number> {
  const draft = await lockOpenDraft(tx, librarian, id, revision);
  const text = yaml.replaceAll('\r\n', '\n').replaceAll('\0', '');
  if (text.length > longestDraft) throw new Invalid({ yaml: 'yaml-too-long' });
  if (text === draft.yaml) return revision;
  await tx.query(
    `update standard_draft set yaml = $2, revision = revision + 1, refusal = null, changed_by = $3, changed_at = $4
     where id = $1`,
    [id, text, librarian.accountId, tx.now],
  );
  await recordAct(tx, librarian, 'standard-draft.saved', { standardDraft: id }, { revision: revision + 1 });
  return revision + 1;
}
