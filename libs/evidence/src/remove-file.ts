import { recordAct } from '#audit';
import { isId, type CentreTransaction } from '#database';
import { enqueue } from '#jobs';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { loadDraftFor } from './load-draft-for.js';
import { removeObjects } from './remove-objects.js';

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
  const removed = await tx.queryOne<{ key: string; derivativeKey: string | null }>(
    `delete from evidence_file where centre_id = $1 and id = $2 and revision_id = $3
     returning object_key as key, derivative_key as "derivativeKey"`,
    [tx.centreId, fileId, draft.revisionId],
  );
  if (!removed) throw new NotFound('file');
  await tx.query(
    `update cross_reference set locator = null
     where centre_id = $1 and revision_id = $2 and locator ->> 'fileId' = $3`,
    [tx.centreId, draft.revisionId, fileId],
  );
  const keys = removed.derivativeKey ? [removed.key, removed.derivativeKey] : [removed.key];
  await enqueue(tx, removeObjects, { centreId: actor.centreId, keys });
  await recordAct(tx, actor, 'evidence.file-removed', { evidence: evidenceId, file: fileId });
}
