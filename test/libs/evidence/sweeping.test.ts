import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  copyToNewRevision,
  discardDraft,
  filesOf,
  freezeRevision,
  evidenceKeysInUse,
  loadDraftFor,
  receiveFile,
  removeFile,
  removeObjectsTask,
  sweepStorageTask,
} from '#evidence';
import { newId } from '#database';
import type { TaskCentre } from '#jobs';
import { localObjectStore, type ObjectStore } from '#storage';
import { aDraft, type TestDraft } from '../../support/a-draft.js';
import { asApp } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

let folder: string;
let store: ObjectStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-sweep-'));
  store = localObjectStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

async function centreOf({ centre }: TestDraft): Promise<TaskCentre> {
  const database = await asApp();
  const { signal } = new AbortController();
  return {
    centreId: centre.id,
    signal,
    lastAttempt: false,
    inCentre: (work) => database.inCentre(centre.id, work),
  };
}

async function withFile(): Promise<TestDraft & { fileId: string; key: string }> {
  const draft = await aDraft();
  const receiver = { database: await asApp(), store };
  const bytes = Readable.from([Buffer.from('x')]);
  const { fileId } = await receiveFile(receiver, draft.learner, draft.evidenceId, 'notes.txt', bytes);
  return { ...draft, fileId, key: (await objects())[0]! };
}

const objects = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** The removals that acts have queued for this centre. */
async function doRemovals(draft: TestDraft, keys: readonly string[]): Promise<void> {
  await removeObjectsTask(store)({ centreId: draft.centre.id, keys }, await centreOf(draft));
}

test('bytes go with the last file that has them, and not before', async () => {
  const draft = await withFile();
  const { centre, learner, evidenceId, revisionId, key } = draft;
  await centre.run((tx) => freezeRevision(tx, revisionId));
  const { revisionId: next } = await centre.run((tx) => copyToNewRevision(tx, evidenceId, learner.personId));
  const [copy] = await centre.run((tx) => filesOf(tx, next));
  await centre.run((tx) => removeFile(tx, learner, evidenceId, copy!.id));
  await doRemovals(draft, [key]);
  expect(await objects()).toEqual([key]);
});

test('a discarded draft leaves no bytes', async () => {
  const draft = await withFile();
  await draft.centre.run((tx) => discardDraft(tx, draft.learner, draft.evidenceId));
  await doRemovals(draft, [draft.key]);
  expect(await objects()).toEqual([]);
});

test('the sweeper clears what interrupted uploads leave after a day, and nothing else', async () => {
  const draft = await withFile();
  const { centre, learner, evidenceId, revisionId, key } = draft;
  const [orphan, young] = [newId(), newId()];
  for (const one of [orphan, young]) await store.write(centre.id, one, Readable.from([Buffer.from('x')]));
  const dayBefore = new Date(Date.now() - 25 * 3600 * 1000);
  for (const one of [orphan, key])
    await utimes(join(folder, 'evidence', centre.id, one.slice(-2), one), dayBefore, dayBefore);
  await centre.run((tx) =>
    tx.query(
      sql(
        `insert into evidence_file (centre_id, id, revision_id, learner_id, position, name, media_type, object_key, created_at)
       values ($1, $2, $3, $4, 9, 'cut.txt', 'text/plain', $5, $6), ($1, $7, $3, $4, 10, 'now.txt', 'text/plain', $8, $9)`,
        [centre.id, newId(), revisionId, learner.personId, newId(), dayBefore, newId(), newId(), tx.now],
      ),
    ),
  );
  await sweepStorageTask(store, [evidenceKeysInUse])({ centreId: centre.id }, await centreOf(draft));
  expect((await objects()).sort()).toEqual([key, young].sort());
  const { revisionId: kept } = await centre.run((tx) => loadDraftFor(tx, learner, evidenceId));
  const files = await centre.run((tx) => filesOf(tx, kept));
  expect(files.map(({ name }) => name)).toEqual(['notes.txt', 'now.txt']);
});
