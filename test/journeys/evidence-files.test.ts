import { connect } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '../../apps/web/src/http/paths.js';
import { FILE_LIMITS } from '../../apps/web/src/http/object-store.js';
import {
  aLearnerSignedIn,
  begin,
  filesOfEvidence,
  type SignedInLearner,
  upload,
} from '../support/a-learner-online.js';
import * as made from '../support/some-files.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startWeb({ providers: [{ provide: FILE_LIMITS, useValue: { bytes: 20_000, files: 3 } }] });
});
afterAll(() => web.stop());

interface Uploading extends SignedInLearner {
  readonly evidenceId: string;
  readonly path: string;
}

async function aDraftOnline(): Promise<Uploading> {
  const learning = await aLearnerSignedIn(web);
  const evidenceId = await begin(learning.browser);
  const path = paths.draftFiles.to({ evidenceId });
  await learning.browser.open(path);
  return { ...learning, evidenceId, path };
}

const namesOf = async ({ centre, evidenceId }: Uploading): Promise<string[]> =>
  (await filesOfEvidence(centre, evidenceId)).map(({ name }) => name);

test('files that are refused say why by name, and the others stay', async () => {
  const given = await aDraftOnline();
  const answer = await upload(web, given.browser, given.path, {
    'empty.pdf': Buffer.alloc(0),
    'good.pdf': made.pdf(),
    'page.html': Buffer.from('<script>alert(1)</script>'),
    'large.txt': Buffer.alloc(20_001, 'a'),
    'notes.txt': Buffer.from('Notes'),
  });
  const page = await answer.text();
  expect(answer.status).toBe(409);
  for (const said of [
    'empty.pdf: the file is empty.',
    'page.html is not a kind of file that can be evidence.',
    'large.txt is larger than 20 kB.',
  ])
    expect(page).toContain(said);
  expect(await namesOf(given)).toEqual(['good.pdf', 'notes.txt']);
  const more = await upload(web, given.browser, given.path, {
    'a.txt': Buffer.from('a'),
    'b.txt': Buffer.from('b'),
  });
  expect([more.status, await more.text()]).toEqual([
    409,
    expect.stringContaining('one piece of evidence holds 3 files'),
  ]);
  expect(await namesOf(given)).toEqual(['good.pdf', 'notes.txt', 'a.txt']);
});

test('a script that sends files is answered in JSON, in the same words', async () => {
  const given = await aDraftOnline();
  const files = { 'good.pdf': made.pdf(), 'large.txt': Buffer.alloc(20_001, 'a') };
  const answer = await upload(web, given.browser, given.path, files, 'application/json');
  expect([answer.status, await answer.json()]).toEqual([
    409,
    {
      received: [{ fileId: expect.any(String), name: 'good.pdf', bytes: made.pdf().length }],
      refused: [{ name: 'large.txt', text: expect.stringContaining('is larger than 20 kB') }],
    },
  ]);
});

test('sending no file at all says so', async () => {
  const given = await aDraftOnline();
  const answer = await upload(web, given.browser, given.path, {});
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Choose a file first')]);
});

test('a file is removed, and its row with it', async () => {
  const given = await aDraftOnline();
  await upload(web, given.browser, given.path, { 'notes.txt': Buffer.from('Notes') });
  const [file] = await filesOfEvidence(given.centre, given.evidenceId);
  await given.browser.open(given.path);
  const removal = paths.draftFileRemoval.to({ evidenceId: given.evidenceId, fileId: file!.id });
  const page = await given.browser.submit(removal);
  expect(page.text).toContain('The file is removed.');
  expect(await namesOf(given)).toEqual([]);
  expect((await given.browser.post(removal)).status).toBe(404);
});

test('threat 21: a file comes back as what it is, for saving only, and nothing runs in it', async () => {
  const given = await aDraftOnline();
  await upload(web, given.browser, given.path, { 'naïve “plan”\r\n.txt': Buffer.from('0123456789') });
  const [file] = await filesOfEvidence(given.centre, given.evidenceId);
  const href = paths.file.to({ fileId: file!.id });
  const answer = await given.browser.fetch(href);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-length': '10',
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="?[\x20-\x7e]+"?; filename\*=UTF-8''na%C3%AFve/,
    ),
  });
  const part = await given.browser.fetch(href, { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  expect((await given.browser.fetch(href, { headers: { range: 'bytes=10-' } })).status).toBe(416);
});

test('threat 30: another learner can neither send to a draft, nor see or remove its files', async () => {
  const given = await aDraftOnline();
  await upload(web, given.browser, given.path, { 'notes.txt': Buffer.from('Notes') });
  const [file] = await filesOfEvidence(given.centre, given.evidenceId);
  const other = await aDraftOnline();
  expect((await upload(web, other.browser, given.path, { 'x.txt': Buffer.from('x') })).status).toBe(404);
  const removal = paths.draftFileRemoval.to({ evidenceId: given.evidenceId, fileId: file!.id });
  expect((await other.browser.post(removal)).status).toBe(404);
  expect((await other.browser.get(paths.file.to({ fileId: file!.id }))).status).toBe(404);
  expect(await namesOf(given)).toEqual(['notes.txt']);
});

test('threat 9: an upload without the form’s token, or with it after the file, keeps nothing', async () => {
  const given = await aDraftOnline();
  const part = (name: string, value: string | Blob) => ({ name, value });
  const file = part('files', new File(['x'], 'x.txt'));
  for (const parts of [[file], [file, part('_csrf', given.browser.csrf)], [part('_csrf', 'another'), file]]) {
    const body = new FormData();
    for (const { name, value } of parts) body.append(name, value as Blob);
    const headers = { origin: web.origin, accept: 'text/html' };
    expect((await given.browser.fetch(given.path, { method: 'POST', body, headers })).status).toBe(403);
  }
  expect(await namesOf(given)).toEqual([]);
});

test.each([
  ['without a type', undefined, 'x', [415]],
  ['as plain text', 'text/plain', 'x', [415]],
  ['as a form of another kind', 'application/x-www-form-urlencoded', 'a=b', [403, 415]],
  ['without a boundary', 'multipart/form-data', 'x', [400]],
  ['with a boundary that never comes', 'multipart/form-data; boundary=b', 'x', [400]],
  [
    'with a header that never ends',
    'multipart/form-data; boundary=b',
    `--b\r\nContent-Disposition: ${'x'.repeat(90_000)}`,
    [400],
  ],
  [
    'with 10,000 parts',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'.repeat(10_000) + '--b--\r\n',
    [400, 403],
  ],
])('threat 28: a body %s is refused in words, and is no fault', async (_, type, text, statuses) => {
  const given = await aDraftOnline();
  const headers: Record<string, string> = {
    origin: web.origin,
    accept: 'text/html',
    'x-csrf-token': given.browser.csrf,
  };
  if (type) headers['content-type'] = type;
  const body = new Blob([text]);
  const answer = await given.browser.fetch(given.path, {
    method: 'POST',
    body: await body.arrayBuffer(),
    headers,
  });
  expect(statuses).toContain(answer.status);
  expect(await namesOf(given)).toEqual([]);
});

test('threat 28: an upload cut off in the middle leaves neither row nor bytes', async () => {
  const given = await aDraftOnline();
  const { hostname, port } = new URL(web.origin);
  const start = [
    '--b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n',
    `${given.browser.csrf}\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="cut.txt"\r\n\r\n`,
    'a'.repeat(10_000),
  ].join('');
  const cookie = [...given.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST ${given.path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${web.origin}\r\nCookie: ${cookie}\r\n` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 500000\r\n\r\n${start}`,
  );
  await until(async () => (await namesOf(given)).length === 1);
  socket.destroy();
  await until(async () => (await namesOf(given)).length === 0);
  const stored = await readdir(join(web.configuration.varFolder, 'evidence', given.centre.id), {
    recursive: true,
    withFileTypes: true,
  });
  expect(stored.filter((entry) => entry.isFile())).toEqual([]);
});

/** Waits until something that another connection does has come about. */
async function until(come: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await come()); tries++) {
    if (tries > 500) throw new Error('it did not come about');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
