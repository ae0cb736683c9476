import { newId } from '#database';
import { aCentre } from '../support/a-centre.js';
import { jsonSchema, operationsOf, sampleFor, send } from '../support/api-operations.js';
import { rowDigests } from '../support/row-digests.js';
import { apiClientFor } from '../support/api-client.js';
import { withValue } from '../support/sample-bodies.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

describe('threat 16: mass assignment', () => {
  const planted: readonly [string, unknown][] = [
    ['role', 'administrator'],
    ['centreId', newId()],
    ['decidedAt', '2020-01-01T00:00:00Z'],
    ['__proto__', { role: 'administrator' }],
    ['constructor', { prototype: { role: 'administrator' } }],
  ];

  it('is refused with 400 in every object of every body, and nothing is written', async () => {
    const centre = await aCentre();
    const program = await apiClientFor(
      web,
      centre,
      await centre.person('learner', 'assessor', 'iqa', 'manager'),
    );
    const somewhere = (template: string) => template.replace(/\{\w+\}/g, () => newId());
    const before = await rowDigests(centre.id);
    let refused = 0;
    const bodies = (await operationsOf(web)).filter(jsonSchema);
    expect(bodies.length).toBeGreaterThan(15);
    for (const operation of bodies) {
      const sample = (await sampleFor(web, operation, {}))!;
      const filled = sample.ids.reduce<unknown>((body, { at }) => withValue(body, at, newId()), sample.body);
      for (const at of sample.objects)
        for (const [name, value] of planted) {
          const answer = await send(
            program,
            operation,
            somewhere(operation.template),
            withValue(filled, [...at, name], value),
          );
          const where = [operation.operationId, ...at, name].join('.');
          expect([where, answer.status, answer.body?.type]).toEqual([
            where,
            400,
            'urn:attest:problem:not-understood',
          ]);
          refused++;
        }
    }
    expect(refused).toBeGreaterThan(100);
    expect(await rowDigests(centre.id)).toEqual(before);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('is what is refused: the same bodies without it are understood', async () => {
    const centre = await aCentre();
    const program = await apiClientFor(
      web,
      centre,
      await centre.person('learner', 'assessor', 'iqa', 'manager'),
    );
    for (const operation of (await operationsOf(web)).filter(jsonSchema)) {
      const sample = (await sampleFor(web, operation, {}))!;
      const filled = sample.ids.reduce<unknown>((body, { at }) => withValue(body, at, newId()), sample.body);
      const path = operation.template.replace(/\{\w+\}/g, () => newId());
      const { status } = await send(program, operation, path, filled);
      expect([operation.operationId, status]).toEqual([
        operation.operationId,
        operation.idsInPath.length || sample.ids.length ? 404 : 201,
      ]);
    }
  });

  it('is refused in queries too, and a list is no body', async () => {
    const centre = await aCentre();
    const learner = await apiClientFor(web, centre, await centre.person('learner'));
    for (const query of ['?role=administrator', '?limit=5&centreId=x', '?__proto__=x'])
      expect((await learner.get(`/api/v1/units${query}`)).status).toBe(400);
    for (const body of [[], [{ method: 'questioning', title: 'x' }]])
      expect((await learner.post('/api/v1/evidence', body)).status).toBe(400);
    expect((await learner.get('/api/v1/evidence')).body.items).toEqual([]);
  });
});
