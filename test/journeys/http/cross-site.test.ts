import { ModulesContainer } from '@nestjs/core';
import { newId } from '#database';
import { aCentre } from '../../support/a-centre.js';
import { aLearnersRecord } from '../../support/a-learners-record.js';
import { rowDigests } from '../../support/row-digests.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { everyRoute } from '../../../apps/web/src/http/routes/every-route.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

/** Every address that changes something for people, with ids that lead nowhere. */
const unsafeRoutes = () =>
  everyRoute(web.app.get(ModulesContainer))
    .filter(({ method, pattern }) => method !== 'GET' && !pattern.startsWith('/api/'))
    .map(({ method, pattern, rules }) => ({
      method,
      rules,
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
    const uploads = new Set(unsafeRoutes().flatMap(({ path, rules }) => (rules?.upload ? [path] : [])));
    expect(uploads.size).toBeGreaterThan(1);
    for (const { method, path } of unsafeRoutes()) {
      for (const token of ['', `_csrf=${other.csrf}`, '_csrf=a&_csrf=b']) {
        const { status } = await browser.fetch(path, { method, ...bodyWith(token, uploads.has(path)) });
        expect([path, token, status]).toEqual([path, token, 403]);
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

  it('never acts by GET: no address writes anything but sessions, opened by those whose it is', async () => {
    const centre = await aCentre();
    const { people, ids, draftIds } = await aLearnersRecord(web, centre);
    const patterns = new Set(
      everyRoute(web.app.get(ModulesContainer)).flatMap(({ pattern }) =>
        pattern.startsWith('/api/') || pattern === '/sign-out' ? [] : [pattern],
      ),
    );
    const administrator = await centre.person('administrator');
    const browsers = [];
    for (const person of [...Object.values(people), administrator]) {
      const browser = web.browser();
      await browser.signIn(person);
      browsers.push(browser);
    }
    const before = await rowDigests(centre.id);
    let opened = 0;
    for (const browser of browsers)
      for (const pattern of patterns) {
        const known = pattern.includes('/draft') ? draftIds : ids;
        const path = pattern.replace(/:(\w+)/g, (_, name: string) => known[name] ?? newId());
        const { status } = await browser.get(`${path}?_csrf=${browser.csrf}`);
        expect([path, status, status < 500]).toEqual([path, status, true]);
        if (status === 200) opened++;
      }
    expect(opened).toBeGreaterThan(80);
    expect(await rowDigests(centre.id)).toEqual(before);
    expect((await browsers[0]!.get('/sign-out')).status).toBe(404);
  });
});

/** A form as browsers send it; where files are uploaded, in parts, the token before the first file. */
function bodyWith(fields: string, parts: boolean): RequestInit {
  const headers = { accept: 'text/html' };
  if (!parts)
    return { headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: fields };
  const body = new FormData();
  for (const [name, value] of new URLSearchParams(fields)) body.append(name, value);
  body.append('files', new Blob(['plain']), 'plan.txt');
  return { headers, body };
}
