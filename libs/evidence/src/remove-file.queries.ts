import { recordAct } from '#audit';
import { type CentreTransaction, isId, statement } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { loadDraftFor } from './load-draft-for.queries.js';
import { removeFiles } from './remove-files.queries.js';

export const clearedLocators = statement<Record<never, never>>(
  `update cross_reference set locator = null
   where centre_id = $1 and revision_id = $2 and locator ->> 'fileId' = $3`,
);

/**
 * Takes a file out of the actor's own draft, finished or not; its bytes go after the commit, unless a submitted
 * revision has them too. Locators that pointed into it go with it.
 *
 * @throws NotFound when the file is not of that draft; Conflict `no-draft`
 */
export async function removeFile(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  fileId: string,
): Promise<void> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true });
  if (!isId(fileId)) throw new NotFound('file');
  if (!(await removeFiles(tx, draft.revisionId, fileId))) throw new NotFound('file');
  await tx.query(clearedLocators.with(tx.centreId, draft.revisionId, fileId));
  await recordAct(tx, actor, 'evidence.file-removed', { evidence: evidenceId, file: fileId });
}
