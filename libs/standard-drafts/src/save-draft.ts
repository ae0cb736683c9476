import { isDeepStrictEqual } from 'node:util';
import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { Invalid } from '#refusals';
import { maxDraftLength, type StandardDraft } from './draft.js';
import { contentOfText, type DraftContent } from './draft-content.js';
import { lockOpenDraft } from './drafts.queries.js';
import type { Librarian } from '#standards';

export interface DraftText {
  readonly yaml: string;
  /** The one that the librarian began from. */
  readonly revision: number;
}

/**
 * Saves YAML that a librarian typed, valid or not: as data if it has the shape of a standard, verbatim otherwise.
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
  return saveContent(tx, librarian, draft, contentOfText(text));
}

/**
 * Saves the content of a locked draft. Idempotent: the same content makes no new revision.
 *
 * @returns its revision
 * @throws Invalid for a text that is too long
 */
export async function saveContent(
  tx: CentreTransaction,
  librarian: Librarian,
  draft: StandardDraft,
  { content, yaml }: DraftContent,
): Promise<number> {
  const { id, revision } = draft;
  if (yaml && yaml.length > maxDraftLength) throw new Invalid({ yaml: 'yaml-too-long' });
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
