import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defaultFileLimits } from '#evidence';
import { paths } from '../../apps/web/src/http/paths.js';
import {
  aLearnerSignedIn,
  begin,
  filesOfEvidence,
  type SignedInLearner,
} from '../support/a-learner-online.js';
import { startWebInChild, type WebInChild } from '../support/web-in-child.js';

let web: WebInChild;
beforeAll(async () => {
  web = await startWebInChild();
});
afterAll(() => web.stop());

const megabyte = 1024 * 1024;

test('a file of 500 MB is stored in full while memory stays where it was', async () => {
  const given = await aLearnerSignedIn(web);
  const evidenceId = await begin(given.browser);
  const before = await web.memory();
  const status = await send(given, paths.draftFiles.to({ evidenceId }), defaultFileLimits.bytes);
  const after = await web.memory();
  expect(status).toBe(303);
  const [file] = await filesOfEvidence(given.centre, evidenceId);
  expect(file).toMatchObject({ bytes: defaultFileLimits.bytes, state: 'stored' });
  expect((after.most - before.now) / megabyte).toBeLessThan(200);
}, 120_000);

test('a byte more than 500 MB is refused, and nothing of it stays', async () => {
  const given = await aLearnerSignedIn(web);
  const evidenceId = await begin(given.browser);
  expect(await send(given, paths.draftFiles.to({ evidenceId }), defaultFileLimits.bytes + 1)).toBe(409);
  expect(await filesOfEvidence(given.centre, evidenceId)).toEqual([]);
}, 120_000);

/** Sends a file of so many bytes, made as they go, to the upload route; resolves to the status of the answer. */
async function send({ browser }: SignedInLearner, path: string, bytes: number): Promise<number> {
  const field = `--b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${browser.csrf}\r\n`;
  const head = `${field}--b\r\nContent-Disposition: form-data; name="files"; filename="long.txt"\r\n\r\n`;
  const tail = '\r\n--b--\r\n';
  const sending = request(web.origin + path, {
    method: 'POST',
    headers: {
      origin: web.origin,
      accept: 'text/html',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': head.length + bytes + tail.length,
    },
  });
  const answered = new Promise<number>((resolve, reject) => {
    sending.once('response', (response) => resolve(response.resume().statusCode!));
    sending.once('error', reject);
  });
  const chunk = Buffer.alloc(megabyte, 'a');
  const body = function* (): Generator<Buffer | string> {
    yield head;
    for (let left = bytes; left > 0; left -= chunk.length)
      yield chunk.subarray(0, Math.min(left, chunk.length));
    yield tail;
  };
  await pipeline(Readable.from(body()), sending);
  return answered;
}
