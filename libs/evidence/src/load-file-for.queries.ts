import { type CentreTransaction, findById, type Row, statement } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { isPicture } from './domain/file-kinds.js';
import type { EvidenceFileRow } from './entities/evidence-file.entity.js';
import { loadRevisionFor } from './load-revision-for.queries.js';

/** `derivativeKey`: where its derivative is (JPEG, without metadata), once it is made. */
export interface FileForActor extends Pick<
  Row<EvidenceFileRow>,
  'id' | 'revisionId' | 'name' | 'mediaType' | 'bytes' | 'derivativeKey' | 'derivativeState'
> {
  readonly sha256: string;
  /** Where its bytes are; null when this actor gets the derivative only. */
  readonly objectKey: string | null;
}

export const fileForRows = statement<FileForActor & { readonly objectKey: string }>(
  `select id, revision_id as "revisionId", name, media_type as "mediaType", bytes, sha256,
     object_key as "objectKey", derivative_key as "derivativeKey", derivative_state as "derivativeState"
   from evidence_file where centre_id = $1 and id = $2 and state = 'stored'`,
  { sha256: 'a stored file has its digest' },
);

/**
 * A stored file of a revision that the actor may see. The original of a picture, with whatever its camera wrote
 * into it, is for its owner only; everybody else gets the derivative.
 *
 * @throws NotFound
 */
export async function loadFileFor(
  tx: CentreTransaction,
  actor: Actor,
  fileId: string,
): Promise<FileForActor> {
  const file = await findById(tx, 'file', fileId, fileForRows.with(tx.centreId, fileId));
  const { relations } = await loadRevisionFor(tx, actor, file.revisionId).catch(notFoundAsFile);
  const original = relations.includes('learner') || !isPicture(file.mediaType);
  return { ...file, objectKey: original ? file.objectKey : null };
}

function notFoundAsFile(error: unknown): never {
  throw error instanceof NotFound ? new NotFound('file') : error;
}
