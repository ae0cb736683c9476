import { isDeepStrictEqual } from 'node:util';
import { recordAct } from '#audit';
import { type CentreTransaction, update } from '#database';
import { Invalid } from '#refusals';
import { maxDraftLength, type StandardDraft } from './draft.js';
import { contentOfText, type DraftContent } from './draft-content.js';
import { StandardDraftRow } from './entities/standard-draft.entity.js';
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
  const next = revision + 1;
  const changed = { changedBy: librarian.accountId, changedAt: tx.now };
  await tx.query(
    update(StandardDraftRow, { id }, { content, yaml, revision: next, refusal: null, ...changed }),
  );
  await recordAct(tx, librarian, 'standard-draft.saved', { standardDraft: id }, { revision: next });
  return next;
}
