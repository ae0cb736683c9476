import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localObjectStore, type ObjectStore } from '#storage';
import { FILE_LIMITS, OBJECT_STORE } from '../../apps/web/src/http/object-store.js';
import { aDraft } from '../support/a-draft.js';
import { type Program, apiClientFor } from '../support/api-client.js';
import { gpsPhotograph, pdf } from '../support/some-files.js';
import { startWeb, type TestWeb } from '../support/web.js';

const limit = 200_000;
/** What the store of the app does: `writing` an object, and `removed` one, each with its key. */
const stored = new EventEmitter();
let folder: string;
let store: ObjectStore;
let web: TestWeb;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-store-'));
  store = localObjectStore(folder);
  const told: ObjectStore = {
    read: (...asked) => store.read(...asked),
    sweep: (...asked) => store.sweep(...asked),
    write: (centreId, key, bytes) => {
      stored.emit('writing', key);
      return store.write(centreId, key, bytes);
    },
    remove: async (centreId, key) => {
      await store.remove(centreId, key);
      stored.emit('removed', key);
    },
  };
  web = await startWeb({
    providers: [
      { provide: FILE_LIMITS, useValue: { bytes: limit, files: 3 } },
      { provide: OBJECT_STORE, useValue: told },
    ],
  });
});
afterAll(async () => {
  await web.stop();
  await rm(folder, { recursive: true });
});

async function aProgramWithDraft() {
  const given = await aDraft();
  const program = await apiClientFor(web, given.centre, given.learner);
  const at = `/api/v1/evidence/${given.evidenceId}/draft`;
  const files = async () => (await program.get(at)).body.files as { name: string; state: string }[];
  return { given, program, at, files };
}

const reasonOf = async (answer: ReturnType<Program['upload']>) => {
  const { status, body } = await answer;
  return [status, body.blockers?.[0]?.reason];
};

describe('a file', () => {
  it('streams in as the body, comes back as it came, and goes', async () => {
    const { program, at } = await aProgramWithDraft();
    const photograph = await gpsPhotograph();
    const received = await program.upload(
      `${at}/files?name=${encodeURIComponent('My photo.jpg')}`,
      photograph,
    );
    expect([received.status, received.body.name, received.body.bytes]).toEqual([
      201,
      'My photo.jpg',
      photograph.length,
    ]);
    const path = `/api/v1/files/${received.body.fileId}`;
    const response = await fetch(web.origin + path, {
      headers: { authorization: `Bearer ${program.token}` },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(photograph)).toBe(true);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await program.get(`${path}/preview`)).status).toBe(404);
    expect((await program.delete(`${at}/files/${received.body.fileId}`)).status).toBe(204);
    expect((await program.get(path)).status).toBe(404);
  });

  it('threat 25: is refused when it is empty or cut short, and nothing of it stays', async () => {
    const { program, at, files } = await aProgramWithDraft();
    const photograph = await gpsPhotograph();
    expect(await reasonOf(program.upload(`${at}/files?name=a.pdf`, Buffer.alloc(0)))).toEqual([409, 'empty']);
    expect(await reasonOf(program.upload(`${at}/files?name=a.jpg`, photograph.subarray(0, -300)))).toEqual([
      409,
      'damaged',
    ]);
    expect(await reasonOf(program.upload(`${at}/files?name=a.exe`, pdf()))).toEqual([409, 'kind-not-taken']);
    expect(await files()).toEqual([]);
  });

  it('over the limit is refused with an answer, though its bytes are still coming', async () => {
    const { program, at, files } = await aProgramWithDraft();
    const large = Buffer.concat([pdf(), Buffer.alloc(20 * limit)]);
    expect(await reasonOf(program.upload(`${at}/files?name=large.pdf`, large))).toEqual([409, 'too-large']);
    expect(await files()).toEqual([]);
  });

  it('threat 28: of another kind of body, or without a name, is refused', async () => {
    const { program, at, files } = await aProgramWithDraft();
    for (const type of ['multipart/form-data', 'application/pdf', 'application/json', 'text/plain'])
      expect([type, (await program.upload(`${at}/files?name=a.pdf`, pdf(), type)).status]).toEqual([
        type,
        type === 'application/json' ? 400 : 415,
      ]);
    expect((await program.upload(`${at}/files`, pdf())).body.fields).toEqual({ name: 'name-missing' });
    expect(await files()).toEqual([]);
  });

  it('that breaks off leaves nothing', async () => {
    const { given, program, at, files } = await aProgramWithDraft();
    const headers = {
      authorization: `Bearer ${program.token}`,
      'content-type': 'application/octet-stream',
      'content-length': 100_000,
    };
    const writing = once(stored, 'writing');
    const removed = once(stored, 'removed');
    const upload = request(`${web.origin}${at}/files?name=a.pdf`, { method: 'POST', headers });
    upload.on('error', () => undefined); // it is we who break it off
    upload.write(Buffer.concat([pdf(), Buffer.alloc(10_000)]));
    const [key] = (await writing) as [string];
    expect(await files()).toMatchObject([{ name: 'a.pdf', state: 'pending' }]);
    upload.destroy();
    expect(await removed).toEqual([key]);
    expect(await files()).toEqual([]);
    await expect(store.read(given.centre.id, key)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('a body', () => {
  it('of another kind than JSON is refused', async () => {
    const { program } = await aProgramWithDraft();
    const send = (type: string, body: string) =>
      fetch(`${web.origin}/api/v1/evidence`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${program.token}`, 'content-type': type },
      }).then(({ status }) => status);
    expect(await send('application/x-www-form-urlencoded', 'method=questioning&title=x')).toBe(415);
    expect(await send('text/plain', '{"method":"questioning","title":"x"}')).toBe(415);
    expect(await send('application/json', '{"method":')).toBe(400);
    expect(await send('application/json', '{"method":"questioning","title":"x"}')).toBe(201);
  });

  it('with fields of the wrong kind is told each of them, and where it stands', async () => {
    const { program, at } = await aProgramWithDraft();
    const started = await program.post('/api/v1/evidence', { method: 'guessing', title: ['x'] });
    expect([started.status, started.body.fields]).toEqual([
      422,
      { method: 'method-unknown', title: 'title-missing' },
    ]);
    for (const title of ['x'.repeat(201), 'nul \u0000', 'half \ud800'])
      expect((await program.post('/api/v1/evidence', { method: 'questioning', title })).status).toBe(422);
    for (const criteria of [[null], ['x'], [[{ unitId: 'x' }]], {}, 'x', null])
      expect([criteria, (await program.put(`${at}/criteria`, { criteria })).status]).toEqual([criteria, 422]);
    const deep = await program.put(`${at}/criteria`, {
      criteria: [{ unitId: 'x', criterionId: 7, locator: [] }],
    });
    expect(deep.body.fields).toEqual({
      'criteria.0.unitId': 'unit-id-unknown',
      'criteria.0.criterionId': 'criterion-id-unknown',
      'criteria.0.locator': 'locator-missing',
    });
  });

  it('threat 26: an address with hostile parts is not found, and is no fault', async () => {
    const { program } = await aProgramWithDraft();
    for (const part of ['%00', 'x%00y', "'--", '%F0%9F%92%A9', '..%2F..', 'x'.repeat(2000)]) {
      expect([part, (await program.get(`/api/v1/standards/${part}/${part}`)).status]).toEqual([part, 404]);
      expect([part, (await program.get(`/api/v1/units/${part}`)).status]).toEqual([part, 404]);
    }
    expect((await program.get('/api/v1/criteria?search=%00')).status).toBe(422);
  });
});
