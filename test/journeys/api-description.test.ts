import { ModulesContainer } from '@nestjs/core';
import { everyRoute } from '../../apps/web/src/http/routes/every-route.js';
import { aCentre } from '../support/a-centre.js';
import type { ApiDocument, DescribedOperation } from '../support/api-description.js';
import { descriptionOf, apiClientFor } from '../support/api-client.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
let document: ApiDocument;
beforeAll(async () => {
  web = await startWeb();
  ({ document } = await descriptionOf(web));
});
afterAll(() => web.stop());

const routes = () =>
  everyRoute(web.app.get(ModulesContainer)).filter(({ pattern }) => pattern.startsWith('/api/'));
const operationAt = ({
  method,
  pattern,
}: {
  method: string;
  pattern: string;
}): DescribedOperation | undefined =>
  document.paths[pattern.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
const named = (one: { method: string; pattern: string }) => `${one.method} ${one.pattern}`;

describe('the description of the API', () => {
  it('has every address, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(routes().length).toBeGreaterThan(45);
    expect(described.sort()).toEqual(routes().map(named).sort());
  });

  it('says what each answers, and with which problems it refuses', () => {
    for (const route of routes()) {
      const operation = operationAt(route)!;
      const acts = route.method !== 'GET';
      const statuses = Object.keys(operation.responses).map(Number);
      const [success, ...others] = statuses.filter((status) => status < 300 && status !== 206);
      expect([named(route), others]).toEqual([named(route), []]);
      const answer = Object.values(operation.responses[success!]!.content ?? {});
      expect([named(route), answer.length]).toEqual([named(route), success === 204 ? 0 : 1]);
      if (success !== 204) expect(answer[0]!.schema).toBeDefined();
      const needed = [400, 401, 403, 422, 429, 503, ...(acts ? [404, 409, 415] : [])];
      if (/:\w+/.test(route.pattern)) needed.push(404);
      for (const status of needed)
        expect([
          named(route),
          status,
          operation.responses[status]?.content?.['application/problem+json'],
        ]).toEqual([named(route), status, { schema: { $ref: '#/components/schemas/Problem' } }]);
      expect(operation.summary).toMatch(/^[A-Z]/);
      for (const [, name] of route.pattern.matchAll(/:(\w+)/g))
        expect(operation.parameters?.find((one) => one.name === name)?.required).toBe(true);
    }
  });

  it('has a twin for every act on a page of a learner, assessor, IQA or manager', () => {
    const all = everyRoute(web.app.get(ModulesContainer));
    const twins = new Set(routes().flatMap(({ rules }) => rules!.event));
    const alone = all.filter(({ rules }) => {
      const { roles, event } = rules!;
      const administers = Array.isArray(roles) && roles.every((role) => role === 'administrator');
      // Librarians have the command line for what programs do: `attest standards import`, `publish`, `retire`.
      const others = roles !== 'public' && roles !== 'librarian' && !administers;
      return event !== null && others && ![event].flat().every((one) => twins.has(one));
    });
    // A token never makes another: else whoever took one would keep what they took.
    expect(alone.map(named)).toEqual(['POST /account/tokens']);
  });

  it('has lists in pages, by limit and cursor', () => {
    const lists = Object.keys(document.components.schemas).filter((name) => name.endsWith('Page'));
    expect(lists.length).toBeGreaterThan(10);
    for (const route of routes()) {
      const [content] = Object.values(operationAt(route)!.responses[200]?.content ?? {});
      const reference = content?.schema['$ref'] as string | undefined;
      if (!reference?.endsWith('Page')) continue;
      const asked = operationAt(route)!.parameters!.map(({ name }) => name);
      expect([named(route), asked.includes('limit') && asked.includes('cursor')]).toEqual([
        named(route),
        true,
      ]);
    }
  });

  it('names no field that is a centre’s or an account’s own business', () => {
    const { Me, ...schemas } = document.components.schemas;
    expect(Me).toBeDefined();
    for (const secret of ['accountId', 'objectKey', 'derivativeKey', 'tokenHash', 'address', 'centreId'])
      expect(JSON.stringify(schemas)).not.toContain(`"${secret}":`);
  });
});

test('a list is read page by page, and a cursor that is none is refused', async () => {
  const centre = await aCentre();
  const learner = await apiClientFor(web, centre, await centre.person('learner'));
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five'])
    await learner.post('/api/v1/evidence', { method: 'questioning', title });
  const titles: string[][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body } = await learner.get(`/api/v1/evidence?limit=2${cursor && `&cursor=${cursor}`}`);
    titles.push((body.items as { title: string }[]).map(({ title }) => title));
    cursor = body.nextCursor as string | null;
  }
  expect(titles).toEqual([['Five', 'Four'], ['Three', 'Two'], ['One']]);
  for (const query of ['cursor=nonsense', 'limit=0', 'limit=201', 'limit=two', 'limit='])
    expect([query, (await learner.get(`/api/v1/evidence?${query}`)).status]).toEqual([query, 422]);
});

test('a cursor still works after the row it points at was deleted', async () => {
  const centre = await aCentre();
  const learner = await apiClientFor(web, centre, await centre.person('learner'));
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three'])
    ids.push((await learner.post('/api/v1/evidence', { method: 'questioning', title })).body.evidenceId);
  const first = await learner.get('/api/v1/evidence?limit=2');
  await learner.delete(`/api/v1/evidence/${ids[1]}/draft`);
  const next = await learner.get(`/api/v1/evidence?limit=2&cursor=${first.body.nextCursor}`);
  expect(next.body.items).toMatchObject([{ title: 'One' }]);
});
