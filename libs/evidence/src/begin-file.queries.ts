import { type CentreTransaction, newId, statement } from '#database';
import type { Actor } from '#people';
import { type FileKind, fileKindOf } from './domain/file-kinds.js';
import { cleanFileName, extensionOf } from './domain/file-name.js';
import { type FileLimits, defaultFileLimits } from './domain/file-refusal.js';
import { loadDraftFor } from './load-draft-for.queries.js';
import { fileRefused } from './refuse-file.js';

export interface BegunFile {
  readonly fileId: string;
  readonly objectKey: string;
  /** As it is shown from now on. */
  readonly name: string;
  readonly kind: FileKind;
}

export const pendingFiles = statement<{ readonly id: string }>(
  `insert into evidence_file (centre_id, id, revision_id, learner_id, position, name, media_type, object_key, created_at)
   select $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6, $7, $8
   from evidence_file where centre_id = $1 and revision_id = $3 having count(*) < $9 returning id`,
);

/**
 * Inserts the pending row of a file in the actor's own draft, before any bytes are stored.
 *
 * @param given the name that the browser sent
 * @throws RuleBroken `file-refused` when the draft is full or the name says a kind that is not taken
 * @throws NotFound; Conflict `no-draft`
 */
export async function beginFile(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  given: string,
  limits: FileLimits = defaultFileLimits,
): Promise<BegunFile> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true });
  const name = cleanFileName(given);
  const kind = fileKindOf(extensionOf(name));
  if (!kind) throw fileRefused('kind-not-taken', name);
  const [fileId, objectKey] = [newId(), newId()];
  const { revisionId, learnerId } = draft;
  const row = [fileId, revisionId, learnerId, name, kind.mediaType, objectKey, tx.now] as const;
  const inserted = await tx.query(pendingFiles.with(tx.centreId, ...row, limits.files));
  if (!inserted.length) throw fileRefused('too-many', name, { limit: limits.files });
  return { fileId, objectKey, name, kind };
}
