import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  type FileLimits,
  filesOf,
  freezeRevision,
  loadFileFor,
  receiveFile,
  removeFile,
  startEvidence,
  defaultFileLimits,
} from '#evidence';
import type { Actor } from '#people';
import { NotFound, RuleBroken } from '#refusals';
import { localObjectStore, type ObjectStore } from '#storage';
import { draftOf } from '../../support/a-draft.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { asApp, asOwner } from '../../support/connections.js';
import * as made from '../../support/some-files.js';
import { sql } from '../../support/sql.js';

let folder: string;
let store: ObjectStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-files-'));
  store = localObjectStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function aLearnersDraft(): Promise<TestUnit & { evidenceId: string; revisionId: string }> {
  const unit = await aUnit();
  const started = await unit.centre.run((tx) =>
    startEvidence(tx, unit.learner, { method: 'work-product', title: 'T' }),
  );
  return { ...unit, ...started };
}

async function receive(
  actor: Actor,
  evidenceId: string,
  name: string,
  bytes: Buffer | Readable,
  limits: FileLimits = defaultFileLimits,
) {
  const source = Buffer.isBuffer(bytes) ? Readable.from(bytes.length ? chunks(bytes) : []) : bytes;
  return receiveFile({ database: await asApp(), store, limits }, actor, evidenceId, name, source);
}

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

const objectsOf = async (centreId: string): Promise<string[]> =>
  (
    await readdir(join(folder, 'evidence', centreId), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  )
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

async function refusalOf(receiving: Promise<unknown>): Promise<unknown> {
  const error = await receiving.then(
    () => 'taken',
    (thrown: unknown) => thrown,
  );
  return error instanceof RuleBroken ? error.blockers[0]!['reason'] : error;
}

test('a file of each kind is taken under its own type, and comes back byte for byte', async () => {
  const { centre, learner, evidenceId, revisionId } = await aLearnersDraft();
  const files: Record<string, Buffer> = {
    'plan.pdf': made.pdf(),
    'photo.JPG': await made.gpsPhotograph(),
    'screen.png': await made.png(),
    'old.gif': await made.gif(),
    'web.webp': await made.webp(),
    'scan.tif': await made.tiff(),
    'report.docx': made.docx(),
    'notes.txt': Buffer.from('Žádost: what I said and why\r\n'),
    'log.csv': Buffer.from('day,what\n2026-01-02,visit\n'),
    'talk.mp4': made.mp4(),
    'memo.wav': made.wav(),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const { fileId } = await receive(learner, evidenceId, name, bytes);
    const file = await centre.run((tx) => loadFileFor(tx, learner, fileId));
    expect(file.bytes).toBe(bytes.length);
    expect(await buffer(await store.read(centre.id, file.objectKey!))).toEqual(bytes);
  }
  const kept = await centre.run((tx) => filesOf(tx, revisionId));
  expect(kept.map(({ mediaType, derivativeState }) => `${mediaType} ${derivativeState}`)).toEqual([
    'application/pdf none',
    'image/jpeg queued',
    'image/png queued',
    'image/gif queued',
    'image/webp queued',
    'image/tiff queued',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document none',
    'text/plain none',
    'text/csv none',
    'video/mp4 none',
    'audio/wav none',
  ]);
});

test('threat 25: an empty, a one-byte and a truncated file are refused, and nothing of them stays', async () => {
  const { centre, learner, evidenceId, revisionId } = await aLearnersDraft();
  const photo = await made.gpsPhotograph();
  for (const [name, bytes, reason] of [
    ['empty.pdf', Buffer.alloc(0), 'empty'],
    ['empty.txt', Buffer.alloc(0), 'empty'],
    ['one.jpg', Buffer.from('x'), 'not-what-its-name-says'],
    ['one.pdf', Buffer.from('%'), 'not-what-its-name-says'],
    ['cut.jpg', photo.subarray(0, photo.length / 2), 'damaged'],
    ['cut.png', (await made.png()).subarray(0, -13), 'damaged'],
    ['cut.webp', (await made.webp()).subarray(0, -4), 'damaged'],
    ['cut.gif', (await made.gif()).subarray(0, -20), 'damaged'],
    ['cut.pdf', made.pdf().subarray(0, -30), 'damaged'],
    ['cut.docx', made.docx().subarray(0, -40), 'damaged'],
    ['cut.mp4', made.mp4().subarray(0, -900), 'damaged'],
    ['cut.wav', made.wav().subarray(0, -900), 'damaged'],
  ] as const)
    expect([name, await refusalOf(receive(learner, evidenceId, name, bytes))]).toEqual([name, reason]);
  expect(await centre.run((tx) => filesOf(tx, revisionId))).toEqual([]);
  expect(await objectsOf(centre.id)).toEqual([]);
});

test('threat 25: an upload that breaks off leaves neither a row nor bytes', async () => {
  const { centre, learner, evidenceId, revisionId } = await aLearnersDraft();
  async function* breaking(): AsyncGenerator<Buffer> {
    yield made.pdf();
    yield Buffer.alloc(200_000);
    throw new Error('aborted');
  }
  const received = receive(learner, evidenceId, 'plan.pdf', Readable.from(breaking()));
  await expect(received).rejects.toThrow('aborted');
  expect(await centre.run((tx) => filesOf(tx, revisionId))).toEqual([]);
  expect(await objectsOf(centre.id)).toEqual([]);
});

test('threat 21: pages, pictures that are programs, programs and archives are refused, whatever they are called', async () => {
  const { learner, evidenceId } = await aLearnersDraft();
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000, 1)]);
  for (const [name, bytes, reason] of [
    ['page.html', html, 'kind-not-taken'],
    ['picture.svg', svg, 'kind-not-taken'],
    ['data.xml', svg, 'kind-not-taken'],
    ['setup.exe', program, 'kind-not-taken'],
    ['all.zip', made.zip({ a: 'b' }), 'kind-not-taken'],
    ['no-extension', html, 'kind-not-taken'],
    ['report.pdf.html', made.pdf(), 'kind-not-taken'],
    ['page.jpg', html, 'not-what-its-name-says'],
    ['page.txt', html, 'not-what-its-name-says'],
    ['svg.txt', Buffer.concat([Buffer.from('\ufeff  '), svg]), 'not-what-its-name-says'],
    ['program.pdf', program, 'not-what-its-name-says'],
    ['photo.png', await made.gpsPhotograph(), 'not-what-its-name-says'],
    ['archive.docx', made.zip({ 'a.txt': 'b' }), 'damaged'],
    ['macros.docx', made.zip({ 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' }), 'damaged'],
  ] as const)
    expect([name, await refusalOf(receive(learner, evidenceId, name, bytes))]).toEqual([name, reason]);
});

test('a file over the limit and one too many are refused; the others stay', async () => {
  const { centre, learner, evidenceId, revisionId } = await aLearnersDraft();
  const limits = { bytes: 5000, files: 2 };
  await receive(learner, evidenceId, 'first.txt', Buffer.from('a'), limits);
  const large = receive(learner, evidenceId, 'large.txt', Buffer.alloc(5001, 'a'), limits);
  expect(await refusalOf(large)).toBe('too-large');
  await receive(learner, evidenceId, 'exact.txt', Buffer.alloc(5000, 'a'), limits);
  expect(await refusalOf(receive(learner, evidenceId, 'third.txt', Buffer.from('a'), limits))).toBe(
    'too-many',
  );
  const kept = await centre.run((tx) => filesOf(tx, revisionId));
  expect(kept.map(({ name, position }) => [name, position])).toEqual([
    ['first.txt', 1],
    ['exact.txt', 2],
  ]);
});

test('threat 26: whatever a file is called, it is stored under an id and its name is cleaned', async () => {
  const { centre, learner, evidenceId, revisionId } = await aLearnersDraft();
  const given = [
    '../../etc/passwd.txt',
    'invoice\u202Efdp.txt',
    `${'å'.repeat(300)}.txt`,
    'a\r\nb\0.txt',
    'CON.txt',
  ];
  for (const name of given) await receive(learner, evidenceId, name, Buffer.from('x'));
  const names = (await centre.run((tx) => filesOf(tx, revisionId))).map(({ name }) => name);
  expect(names).toEqual(['passwd.txt', 'invoicefdp.txt', `${'å'.repeat(116)}.txt`, 'ab.txt', '_CON.txt']);
  const stored = await objectsOf(centre.id);
  expect(stored.every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
});

test('threat 30: somebody else cannot begin, finish or remove a file of another’s draft', async () => {
  const { centre, learner, evidenceId, assessor } = await aLearnersDraft();
  const other = await centre.person('learner');
  const { fileId } = await receive(learner, evidenceId, 'mine.txt', Buffer.from('x'));
  for (const actor of [other, assessor]) {
    await expect(receive(actor, evidenceId, 'theirs.txt', Buffer.from('x'))).rejects.toThrow(NotFound);
    await expect(centre.run((tx) => removeFile(tx, actor, evidenceId, fileId))).rejects.toThrow(NotFound);
    await expect(centre.run((tx) => loadFileFor(tx, actor, fileId))).rejects.toThrow(NotFound);
  }
});

test.each([
  ['suspended', `update person set state = 'suspended' where id = $1`],
  ['no learner any more', 'update person_role set ended_at = now() where person_id = $1'],
])('threat 30: an upload whose learner is %s before it ends is not taken', async (_, change) => {
  const { centre, learner, evidenceId, revisionId } = await aLearnersDraft();
  const owner = await asOwner();
  async function* slowly(): AsyncGenerator<Buffer> {
    yield Buffer.from('begun ');
    await owner.inCentre(centre.id, (tx) => tx.query(sql(change, [learner.personId])));
    yield Buffer.from('ended');
  }
  await expect(receive(learner, evidenceId, 'late.txt', Readable.from(slowly()))).rejects.toThrow(NotFound);
  expect(await centre.run((tx) => filesOf(tx, revisionId))).toEqual([]);
  expect(await objectsOf(centre.id)).toEqual([]);
});

test('threat 30: an upload that ends after its draft was submitted is not taken', async () => {
  const { centre, learner, unitId, standard } = await aUnit();
  const link = { unitId, criterionId: standard.criterionIds[0]! };
  const { evidenceId, revisionId } = await draftOf(centre, learner, link);
  async function* slowly(): AsyncGenerator<Buffer> {
    yield Buffer.from('begun ');
    await centre.run((tx) => freezeRevision(tx, revisionId));
    yield Buffer.from('ended');
  }
  await expect(receive(learner, evidenceId, 'late.txt', Readable.from(slowly()))).rejects.toThrow(NotFound);
  expect(await objectsOf(centre.id)).toEqual([]);
});
