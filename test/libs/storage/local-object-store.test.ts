import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { newId } from '#database';
import { Unavailable } from '#refusals';
import { LocalObjectStore } from '#storage';

let root: string;
let store: LocalObjectStore;
const centreId = newId();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attest-store-'));
  store = new LocalObjectStore(root);
});
afterEach(() => rm(root, { recursive: true }));

async function* chunksOf(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

async function* breakingOff(): AsyncGenerator<Buffer> {
  yield randomBytes(100_000);
  throw new Error('the connection broke off');
}

const allFiles = async (): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test('an object reads back as written, with its size and SHA-256', async () => {
  const [first, second] = [randomBytes(70_000), randomBytes(3)];
  const key = newId();
  const written = await store.write(centreId, key, chunksOf(first, second));
  const whole = Buffer.concat([first, second]);
  expect(written).toEqual({ bytes: 70_003, sha256: createHash('sha256').update(whole).digest('hex') });
  expect(await buffer(await store.read(centreId, key))).toEqual(whole);
});

test('both ends of a range are inclusive', async () => {
  const key = newId();
  await store.write(centreId, key, chunksOf(Buffer.from('0123456789')));
  expect(String(await buffer(await store.read(centreId, key, { first: 2, last: 4 })))).toBe('234');
  expect(String(await buffer(await store.read(centreId, key, { first: 8, last: 9 })))).toBe('89');
});

test('a source that fails leaves nothing behind, and its error is thrown', async () => {
  await expect(store.write(centreId, newId(), breakingOff())).rejects.toThrow('the connection broke off');
  expect(await allFiles()).toEqual([]);
});

test('threat 57: an unwritable store is Unavailable', async () => {
  await writeFile(join(root, 'no-folder'), '');
  const lost = new LocalObjectStore(join(root, 'no-folder'));
  await expect(lost.write(centreId, newId(), chunksOf(Buffer.from('x')))).rejects.toThrow(Unavailable);
});

test('threat 56: a disk that fills up during a write is Unavailable, and nothing is left', async () => {
  const file = await open(join(root, 'any'), 'w');
  const full = jest
    .spyOn(Object.getPrototypeOf(file) as typeof file, 'write')
    .mockRejectedValue(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  await file.close();
  await rm(join(root, 'any'));
  try {
    await expect(store.write(centreId, newId(), chunksOf(randomBytes(10)))).rejects.toThrow(Unavailable);
  } finally {
    full.mockRestore();
  }
  expect(await allFiles()).toEqual([]);
});

test('threat 57: a lost object is Unavailable, not an empty file', async () => {
  await expect(store.read(centreId, newId())).rejects.toThrow(Unavailable);
});

test('a key does not open another centre’s object', async () => {
  const key = newId();
  await store.write(centreId, key, chunksOf(Buffer.from('x')));
  await expect(store.read(newId(), key)).rejects.toThrow(Unavailable);
});

test('a key that is not an id never becomes a path', async () => {
  await expect(store.read(centreId, '../../etc/passwd')).rejects.toThrow('must be an id');
  await expect(store.read('..', newId())).rejects.toThrow('id of a centre');
});

test('removing is idempotent', async () => {
  const key = newId();
  await store.write(centreId, key, chunksOf(Buffer.from('x')));
  await store.remove(centreId, key);
  await store.remove(centreId, key);
  expect(await allFiles()).toEqual([]);
});

test('the sweep removes old objects without a row, and no others', async () => {
  const [kept, orphan, young] = [newId(), newId(), newId()];
  for (const key of [kept, orphan, young]) await store.write(centreId, key, chunksOf(Buffer.from(key)));
  await store.write(newId(), newId(), chunksOf(Buffer.from('of another centre')));
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
  for (const key of [kept, orphan]) {
    await utimes(join(root, centreId, key.slice(-2), key), yesterday, yesterday);
  }
  const removed = await store.sweep(
    centreId,
    new Date(Date.now() - 3600 * 1000),
    async () => new Set([kept]),
  );
  expect(removed).toBe(1);
  expect((await allFiles()).sort()).toHaveLength(3);
  expect(await allFiles()).not.toContain(orphan);
});

test('sweeping a centre without objects removes nothing', async () => {
  expect(await store.sweep(newId(), new Date(), async () => new Set())).toBe(0);
});
