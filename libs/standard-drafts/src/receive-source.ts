import { recordAct } from '#audit';
import { type CentreTransaction, type Database, insert, newId, remove, update } from '#database';
import { enqueue } from '#jobs';
import { NotFound, RuleBroken } from '#refusals';
import type { ObjectStore } from '#storage';
import { type Librarian, onlyLibrarians } from '#standards';
import { begunBy } from './begun-by.js';
import { StandardDraftRow } from './entities/standard-draft.entity.js';
import { readSource, type ReadSource } from './read-source-task.js';

/** In bytes. */
export const maxSourceBytes = 20 * 1024 * 1024;

export interface SourceReceiver {
  readonly database: Database;
  readonly store: ObjectStore;
}

/**
 * Stores an uploaded document as it streams in and queues its import: pending row → bytes → row and task. The worker
 * reads it, never this process. On any failure nothing is left behind.
 *
 * @param given the name that the browser sent
 * @returns the id of the draft that will be made of it
 * @throws NotAllowed; RuleBroken `source-too-large` or `source-empty`; Unavailable `storage`
 */
export async function receiveSource(
  { database, store }: SourceReceiver,
  librarian: Librarian,
  given: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { centreId } = librarian;
  const [id, key] = [newId(), newId()];
  await database.inCentre(centreId, (tx) => begin(tx, librarian, id, key, given));
  try {
    const written = await store.write(centreId, key, limited(bytes));
    if (written.bytes === 0) throw new RuleBroken([{ code: 'source-empty' }]);
    await database.inCentre(centreId, (tx) => finish(tx, librarian, id, written.sha256));
    return id;
  } catch (error) {
    const pending = remove(StandardDraftRow, { id, state: 'receiving' });
    await database.inCentre(centreId, (tx) => tx.query(pending)).catch(() => undefined);
    await store.remove(centreId, key).catch(() => undefined);
    throw error;
  }
}

async function begin(
  tx: CentreTransaction,
  librarian: Librarian,
  id: string,
  key: string,
  given: string,
): Promise<void> {
  await onlyLibrarians(tx, librarian, 'import-standard');
  await tx.query(
    insert(StandardDraftRow, {
      ...begunBy(tx, librarian),
      id,
      state: 'receiving',
      fileName: cleanName(given),
      objectKey: key,
    }),
  );
}

async function finish(
  tx: CentreTransaction,
  librarian: Librarian,
  id: string,
  sha256: string,
): Promise<void> {
  await onlyLibrarians(tx, librarian, 'import-standard');
  const draft = await tx.queryOne(update(StandardDraftRow, { id, state: 'receiving' }, { state: 'reading' }));
  if (!draft) throw new NotFound('standard-draft');
  await enqueue<ReadSource>(tx, readSource, { centreId: librarian.centreId, draftId: id });
  await recordAct(tx, librarian, 'standard-draft.begun', { standardDraft: id }, { sha256 });
}

async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length > maxSourceBytes) throw new RuleBroken([{ code: 'source-too-large', most: maxSourceBytes }]);
    yield chunk;
  }
}

/** For display, never a path: without folders and invisible characters. */
const cleanName = (given: string): string =>
  given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .split(/[\\/]/)
    .pop()!
    .slice(0, 120)
    .trim() || 'document';
