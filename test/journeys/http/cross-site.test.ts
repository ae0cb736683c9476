import { ModulesContainer } from '@nestjs/core';
import { aCentre } from '../../support/a-centre.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { everyRoute } from '../../../apps/web/src/http/routes/every-route.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

/** Every address that changes something for people, with ids that lead nowhere. */
const unsafeRoutes = () =>
  everyRoute(web.app.get(ModulesContainer))
    .filter(({ method, pattern }) => method !== 'GET' && !pattern.startsWith('/api/'))
    .map(({ method, pattern }) => ({
      method,
      path: pattern.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000'),
    }));

async function somebodyWithEveryRole() {
  const browser = web.browser();
  await browser.signIn(
    await (await aCentre()).person('learner', 'assessor', 'iqa', 'manager', 'administrator'),
  );
  return browser;
}

describe('threat 9: a post from elsewhere', () => {
  it('is refused at every address, its token right or not', async () => {
    const browser = await somebodyWithEveryRole();
    expect(unsafeRoutes().length).toBeGreaterThan(5);
    for (const { method, path } of unsafeRoutes()) {
      for (const origin of ['https://evil.example', 'null', `${web.origin}.evil.example`]) {
        const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
        const { status } = await browser.fetch(path, { method, headers, body: `_csrf=${browser.csrf}` });
        expect([path, origin, status]).toEqual([path, origin, 403]);
      }
    }
    expect((await browser.get('/account')).status).toBe(200);
  });

  it('without the session’s token is refused at every address', async () => {
    const browser = await somebodyWithEveryRole();
    const other = await somebodyWithEveryRole();
    for (const { method, path } of unsafeRoutes()) {
      for (const token of ['', `_csrf=${other.csrf}`, '_csrf=a&_csrf=b']) {
        const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
        const { status } = await browser.fetch(path, { method, headers, body: token });
        expect([path, token, status]).toEqual([path, token, expectedWithoutToken(method, path)]);
      }
    }
  });

  it('that is judged by Referer when a browser leaves Origin out', async () => {
    const browser = await somebodyWithEveryRole();
    const answer = await browser.post(
      '/account/tokens',
      {},
      { headers: { origin: '', referer: 'https://evil.example/' } },
    );
    expect(answer.status).toBe(403);
  });

  it('never acts by GET: no page writes anything but its session', async () => {
    const browser = await somebodyWithEveryRole();
    const count = () =>
      web.database.autocommit((tx) =>
        tx.queryOne(
          'select (select count(*) from account) as accounts, (select count(*) from api_token) as tokens',
        ),
      );
    const before = await count();
    for (const { path } of unsafeRoutes()) await browser.get(`${path}?_csrf=${browser.csrf}`);
    expect(await count()).toEqual(before);
    expect((await browser.get('/sign-out')).status).toBe(404);
  });
});

/** An upload's body is read by its route, which refuses what is not multipart. */
function expectedWithoutToken(method: string, path: string): unknown {
  const uploads = everyRoute(web.app.get(ModulesContainer)).filter(({ rules }) => rules?.upload);
  const isUpload = uploads.some((one) => one.method === method && pathOf(one.pattern) === path);
  return isUpload ? expect.any(Number) : 403;
}

const pathOf = (pattern: string) => pattern.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000');
