import { isDeepStrictEqual } from 'node:util';
import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { Invalid } from '#refusals';
import type { StandardDraft } from './draft.js';
import { contentOfText, type DraftContent } from './draft-content.js';
import { lockOpenDraft } from './drafts.queries.js';
import type { Librarian } from '#standards';

/** As many characters as may be typed; the file of a standard takes fewer bytes than that. */
export const longestDraft = 2_000_000;

export interface DraftText {
  readonly yaml: string;
  /** The one that the librarian began from. */
  readonly revision: number;
}

/**
 * Keeps what was typed as the text of a draft, right or wrong: as data where it has the shape of a standard.
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
  return keepContent(tx, librarian, draft, contentOfText(text));
}

/**
 * Keeps what a locked draft says from now on. What is as before is no new revision.
 *
 * @returns its revision
 * @throws Invalid for a text that is too long
 */
export async function keepContent(
  tx: CentreTransaction,
  librarian: Librarian,
  draft: StandardDraft,
  { content, yaml }: DraftContent,
): Promise<number> {
  const { id, revision } = draft;
  if (yaml && yaml.length > longestDraft) throw new Invalid({ yaml: 'yaml-too-long' });
  if (isDeepStrictEqual([content, yaml], [draft.content, draft.yaml])) return revision;
  await tx.query(
    `update standard_draft set content = $2, yaml = $3, revision = revision + 1, refusal = null, changed_by = $4,
       changed_at = $5
     where id = $1`,
    [id, content, yaml, librarian.accountId, tx.now],
  );
  await recordAct(tx, librarian, 'standard-draft.saved', { standardDraft: id }, { revision: revision + 1 });
  return revision + 1;
}
