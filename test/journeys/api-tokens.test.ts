import { suspendPerson, tokensOf } from '#people';
import { aCentre } from '../support/a-centre.js';
import { aDraft } from '../support/a-draft.js';
import { jsonSchema, operationsOf, sampleFor, send } from '../support/api-operations.js';
import { rowDigests } from '../support/row-digests.js';
import { apiClientFor, programWith } from '../support/api-client.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { sql } from '../support/sql.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterEach(() => web.database.inInstallation((tx) => tx.query(sql('delete from rate_limit'))));
afterAll(() => web.stop());

const v1 = '/api/v1';
const refused = { status: 401, body: { type: 'urn:attest:problem:sign-in-first', status: 401 } };

test('a token for reading is refused by every operation that acts, and nothing is written', async () => {
  const given = await aDraft();
  const ids: Readonly<Record<string, string>> = { evidenceId: given.evidenceId, unitId: given.unitId };
  const everybody = await given.centre.person('learner', 'assessor', 'iqa', 'manager');
  const program = await apiClientFor(web, given.centre, everybody, { scope: 'read' });
  const before = await rowDigests(given.centre.id);
  const acts = (await operationsOf(web)).filter(({ method }) => method !== 'get');
  expect(acts.length).toBeGreaterThan(20);
  for (const operation of acts) {
    const path = operation.template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? given.revisionId);
    const body = jsonSchema(operation) && (await sampleFor(web, operation, ids))!.body;
    const answer = await send(program, operation, path, body);
    expect([operation.operationId, answer.status, answer.body.type]).toEqual([
      operation.operationId,
      403,
      'urn:attest:problem:not-allowed',
    ]);
  }
  expect((await program.get(`${v1}/me`)).status).toBe(200);
  expect(await rowDigests(given.centre.id)).toEqual(before);
});

test('a missing, unknown, revoked or expired token gets 401', async () => {
  const centre = await aCentre();
  const learner = await centre.person('learner');
  const anonymous = await fetch(`${web.origin}${v1}/me`);
  expect([anonymous.status, anonymous.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="Attest"',
  ]);
  expect(await programWith(web, 'attest_nonsense').get(`${v1}/me`)).toMatchObject(refused);

  const program = await apiClientFor(web, centre, learner);
  const { items } = (await program.get(`${v1}/me/tokens`)).body;
  expect((await program.delete(`${v1}/me/tokens/${items[0].id}`)).status).toBe(204);
  expect(await program.get(`${v1}/me`)).toMatchObject(refused);
  expect(await centre.run((tx) => tokensOf(tx, learner))).toEqual([]);

  const daily = await apiClientFor(web, centre, learner, { days: 1 });
  expect((await daily.get(`${v1}/me`)).status).toBe(200);
  web.clock.pass({ days: 1, minutes: 1 });
  expect(await daily.get(`${v1}/me`)).toMatchObject(refused);
});

test('whoever is suspended takes their programs along', async () => {
  const centre = await aCentre();
  const [learner, administrator] = [await centre.person('learner'), await centre.person('administrator')];
  const program = await apiClientFor(web, centre, learner);
  await centre.run((tx) => suspendPerson(tx, administrator, learner.personId));
  expect(await program.get(`${v1}/me`)).toMatchObject(refused);
});

test('a token of one centre sees nothing of another, even of the same person', async () => {
  const given = await aDraft();
  const elsewhere = await aCentre();
  const there = await elsewhere.join(given.learner, 'learner', 'assessor', 'iqa', 'manager');
  const program = await apiClientFor(web, elsewhere, there);
  expect((await program.get(`${v1}/me`)).body.centreId).toBe(elsewhere.id);
  for (const list of [
    'units',
    'evidence',
    'criteria',
    'caseload',
    'queue',
    'review-queue',
    'cohorts',
    'me/tokens',
  ])
    expect([list, (await program.get(`${v1}/${list}`)).body.items.length]).toEqual([
      list,
      list === 'me/tokens' ? 1 : 0,
    ]);
  for (const thing of [
    `units/${given.unitId}`,
    `evidence/${given.evidenceId}`,
    `evidence/${given.evidenceId}/draft`,
    `revisions/${given.revisionId}`,
  ])
    expect([thing, (await program.get(`${v1}/${thing}`)).status]).toEqual([thing, 404]);
  expect((await program.delete(`${v1}/evidence/${given.evidenceId}/draft`)).status).toBe(404);
});

test('threat 10: an act is for the roles that it names', async () => {
  const centre = await aCentre();
  for (const role of ['learner', 'assessor', 'iqa', 'manager'] as const) {
    const program = await apiClientFor(web, centre, await centre.person(role));
    for (const [list, whose] of [
      ['units', ['learner']],
      ['queue', ['assessor']],
      ['review-queue', ['iqa']],
      ['cohorts', ['manager']],
      ['caseload', ['assessor', 'iqa']],
    ] as const) {
      const expected = (whose as readonly string[]).includes(role) ? 200 : 403;
      expect([role, list, (await program.get(`${v1}/${list}`)).status]).toEqual([role, list, expected]);
    }
  }
});
