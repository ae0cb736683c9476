import { type Database, remove } from '#database';
import type { Actor } from '#people';
import type { ObjectStore } from '#storage';
import { beginFile, type BegunFile } from './begin-file.queries.js';
import { type FileLimits, defaultFileLimits } from './domain/file-refusal.js';
import { isComplete } from './domain/file-structure.js';
import { EvidenceFileRow } from './entities/evidence-file.entity.js';
import { finishFile } from './finish-file.queries.js';
import { inspectUpload } from './inspect-upload.js';
import { fileRefused } from './refuse-file.js';
import { storedBytes } from './stored-bytes.js';

export interface Received {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
}

export interface Receiver {
  readonly database: Database;
  readonly store: ObjectStore;
  readonly limits?: FileLimits;
}

/**
 * Receives one file into the actor's own draft while it streams in: pending row → bytes → checks → stored row,
 * the bytes outside any transaction. Whatever goes wrong on the way, nothing of the file stays.
 *
 * @param given the name that the browser sent
 * @throws RuleBroken `file-refused`, with the reason; NotFound; Conflict `no-draft`; Unavailable `storage`
 */
export async function receiveFile(
  { database, store, limits = defaultFileLimits }: Receiver,
  actor: Actor,
  evidenceId: string,
  given: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Received> {
  const { centreId } = actor;
  const begun = await database.inCentre(centreId, (tx) => beginFile(tx, actor, evidenceId, given, limits));
  const { fileId, objectKey, name, kind } = begun;
  try {
    const written = await store.write(centreId, objectKey, inspectUpload(source, kind, limits.bytes, name));
    if (!(await isComplete(kind, storedBytes(store, centreId, objectKey, written.bytes))))
      throw fileRefused('damaged', name);
    await database.inCentre(centreId, (tx) => finishFile(tx, actor, evidenceId, fileId, written));
    return { fileId, name, bytes: written.bytes };
  } catch (error) {
    await abandon(database, store, centreId, begun);
    throw error;
  }
}

/** Best effort; the sweep removes what is left. */
async function abandon(
  database: Database,
  store: ObjectStore,
  centreId: string,
  { fileId, objectKey }: BegunFile,
): Promise<void> {
  const pending = { centreId, id: fileId, state: 'pending' } as const;
  await database
    .inCentre(centreId, (tx) => tx.query(remove(EvidenceFileRow, pending)))
    .catch(() => undefined);
  await store.remove(centreId, objectKey).catch(() => undefined);
}
