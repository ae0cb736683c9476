import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import {
  blockersOfDraft,
  type FileForActor,
  loadDraftFor,
  loadFileFor,
  type MakeDerivative,
  makeDerivative,
  makeDerivativeTask,
  receiveFile,
} from '#evidence';
import type { ChildLimits, ChildProgram } from '#child-processes';
import { newId } from '#database';
import { type RunningTasks, runTasks, type Tasks } from '#jobs';
import { Unavailable } from '#refusals';
import { localObjectStore, type ObjectStore } from '#storage';
import { aDraft, type TestDraft } from '../../support/a-draft.js';
import { childFromSource } from '../../support/child-from-source.js';
import { asApp } from '../../support/connections.js';
import { testDatabaseUrl } from '../../support/database.js';
import * as made from '../../support/some-files.js';
import { sql } from '../../support/sql.js';

const program = childFromSource('libs/evidence/src/pictures/reencode-entry.ts');
let folder: string;
let store: ObjectStore;
let working: RunningTasks | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-pictures-'));
  store = localObjectStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

interface Circumstances {
  readonly from?: ObjectStore;
  readonly lastAttempt?: boolean;
  readonly child?: ChildProgram;
  readonly limits?: ChildLimits;
}

/** Puts a picture into the draft and does the worker's task on it. */
async function derivative(
  { centre, learner, evidenceId }: TestDraft,
  name: string,
  bytes: Buffer,
  { from = store, lastAttempt = false, child = program, limits }: Circumstances = {},
): Promise<FileForActor> {
  const database = await asApp();
  const { fileId } = await receiveFile(
    { database, store },
    learner,
    evidenceId,
    name,
    Readable.from([bytes]),
  );
  await makeDerivativeTask(
    from,
    child,
    limits,
  )(
    { centreId: centre.id, fileId },
    {
      centreId: centre.id,
      signal: new AbortController().signal,
      lastAttempt,
      inCentre: (work) => database.inCentre(centre.id, work),
    },
  );
  return centre.run((tx) => loadFileFor(tx, learner, fileId));
}

test.each([
  ['a JPEG', 'photo.jpg', () => made.gpsPhotograph(2600, 1300), [2000, 1000]],
  ['a HEIC from a telephone', 'IMG_1.HEIC', made.gpsHeic, [96, 64]],
  ['a PNG', 'screen.png', () => made.png(), [40, 30]],
  ['a GIF', 'old.gif', made.gif, [40, 30]],
  ['a WebP', 'web.webp', made.webp, [40, 30]],
  ['a TIFF', 'scan.tiff', made.tiff, [40, 30]],
] as const)(
  'threat 29: %s gets a derivative without metadata, at most 2000 pixels a side',
  async (_, name, make, size) => {
    const draft = await aDraft();
    const file = await derivative(draft, name, await make());
    expect(file.derivativeState).toBe('ready');
    const jpeg = await buffer(await store.read(draft.centre.id, file.derivativeKey!));
    const { exif, icc, xmp, iptc, format, width, height } = await sharp(jpeg).metadata();
    expect({ exif, icc, xmp, iptc, format, width, height }).toEqual({
      format: 'jpeg',
      width: size[0],
      height: size[1],
    });
    expect(jpeg.includes('Attest')).toBe(false);
    expect(jpeg.includes('Exif')).toBe(false);
  },
);

test.each([
  ['a PNG that claims 60,000 × 60,000 pixels', 'bomb.png', () => made.pngBomb(60_000)],
  ['a JPEG whose inside is not one', 'noise.jpg', noisyJpeg],
  ['a HEIC whose inside is not one', 'noise.heic', noisyHeic],
])('threat 23: %s is marked failed, and its learner is told before submitting', async (_, name, make) => {
  const draft = await aDraft();
  const file = await derivative(draft, name, await make());
  expect(file).toMatchObject({ derivativeState: 'failed', derivativeKey: null });
  const blockers = await draft.centre.run(async (tx) =>
    blockersOfDraft(tx, await loadDraftFor(tx, draft.learner, draft.evidenceId)),
  );
  expect(blockers).toEqual([{ code: 'picture-unreadable', fileId: file.id, name: file.name }]);
});

test('threat 57: a store that is down leaves the picture queued, for the queue to try again', async () => {
  const draft = await aDraft();
  const down: ObjectStore = {
    ...store,
    read: () => Promise.reject(new Unavailable('storage')),
  };
  await expect(derivative(draft, 'photo.jpg', await made.gpsPhotograph(), { from: down })).rejects.toThrow(
    Unavailable,
  );
});

describe('a child process that fails without a verdict on the picture', () => {
  const limits = { deadlineMs: 30_000, memoryMb: 1200 };
  const late = { limits: { ...limits, deadlineMs: 1 } };
  const broken = { child: { entry: '/nowhere.js', execArgv: [] }, limits };

  it.each([
    ['deadline', late],
    ['error', broken],
  ])('(%s) leaves it queued, until the last attempt', async (because, circumstances) => {
    const [draft, photograph] = [await aDraft(), await made.gpsPhotograph()];
    await expect(derivative(draft, 'photo.jpg', photograph, circumstances)).rejects.toThrow(because);
    const [waiting] = await draft.centre.run((tx) =>
      tx.query(sql('select derivative_state from evidence_file')),
    );
    expect(waiting).toEqual({ derivative_state: 'queued' });
    const last = await derivative(draft, 'photo.jpg', photograph, { ...circumstances, lastAttempt: true });
    expect(last.derivativeState).toBe('failed');
  });

  it('(memory) is not retried', async () => {
    const limits = { deadlineMs: 30_000, memoryMb: 20 };
    const file = await derivative(await aDraft(), 'photo.jpg', await made.gpsPhotograph(), { limits });
    expect(file.derivativeState).toBe('failed');
  });
});

test('the worker finds a picture in the queue as soon as it has arrived', async () => {
  const { centre, learner, evidenceId } = await aDraft();
  const database = await asApp();
  const source = Readable.from([await made.gpsPhotograph()]);
  const { fileId } = await receiveFile({ database, store }, learner, evidenceId, 'scene.jpg', source);
  const task = makeDerivativeTask(store, program);
  const arrived = await new Promise<string>((resolve, reject) => {
    const tasks: Tasks = {
      [makeDerivative]: async (payload: MakeDerivative, scope) => {
        if (payload.fileId === fileId) await task(payload, scope).then(() => resolve(fileId), reject);
      },
    };
    runTasks(testDatabaseUrl(), tasks, { database }).then((running) => (working = running), reject);
  });
  await working?.stop();
  expect(await centre.run((tx) => loadFileFor(tx, learner, arrived))).toMatchObject({
    derivativeState: 'ready',
  });
});

test('the task for a picture that has since been removed does nothing', async () => {
  const { centre } = await aDraft();
  const database = await asApp();
  const done = makeDerivativeTask(store, program)(
    { centreId: centre.id, fileId: newId() },
    {
      centreId: centre.id,
      signal: new AbortController().signal,
      lastAttempt: false,
      inCentre: (work) => database.inCentre(centre.id, work),
    },
  );
  await expect(done).resolves.toBeUndefined();
});

async function noisyJpeg(): Promise<Buffer> {
  return Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f0001020304ffd9', 'hex');
}

async function noisyHeic(): Promise<Buffer> {
  const heic = Buffer.from(await made.gpsHeic());
  const data = heic.indexOf('mdat') + 4;
  return heic.fill(7, data);
}
