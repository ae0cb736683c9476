import { type CentreTransaction, statement } from '#database';
import { enqueue } from '#jobs';
import { removeObjects } from './remove-objects.js';

export const removedFiles = statement<{ readonly key: string; readonly derivativeKey: string | null }>(
  `delete from evidence_file where centre_id = $1 and revision_id = $2 and ($3::uuid is null or id = $3)
   returning object_key as key, derivative_key as "derivativeKey"`,
);

/**
 * Deletes the files of a draft, or the one that is named. Their bytes go after the commit, unless another revision
 * has them too.
 *
 * @returns how many there were
 */
export async function removeFiles(
  tx: CentreTransaction,
  revisionId: string,
  fileId: string | null = null,
): Promise<number> {
  const files = await tx.query(removedFiles.with(tx.centreId, revisionId, fileId));
  const keys = files.flatMap(({ key, derivativeKey }) => (derivativeKey ? [key, derivativeKey] : [key]));
  if (keys.length) await enqueue(tx, removeObjects, { centreId: tx.centreId, keys });
  return files.length;
}
