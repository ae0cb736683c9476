import { ModulesContainer } from '@nestjs/core';
import { newId } from '#database';
import { type Role, roles } from '#people';
import { everyRoute, type ListedRoute } from '../../apps/web/src/http/routes/every-route.js';
import { aCentre } from '../support/a-centre.js';
import { aLearnersRecord, type LearnersRecord } from '../support/a-learners-record.js';
import type { Browser } from '../support/browser.js';
import { rowDigests } from '../support/row-digests.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** A search is posted, and leads on to the page that answers it, which is asked for as well. */
const leadsOn = ({ pattern }: ListedRoute): number[] => (pattern.endsWith('/searches') ? [303] : []);

/** The pages whose address holds the id of something that belongs to a learner. The API has a test of its own. */
const pagesWith = (ids: Readonly<Record<string, string>>): ListedRoute[] =>
  everyRoute(web.app.get(ModulesContainer)).filter(
    ({ pattern, rules }) =>
      !pattern.startsWith('/api/') &&
      rules!.roles !== 'public' &&
      [...pattern.matchAll(/:(\w+)/g)].some(([, name]) => ids[name!]),
  );

describe('threat 10: each role × each page × whose it is', () => {
  it('other roles are refused, and what is somebody else’s is answered word for word as what does not exist', async () => {
    const [centre, elsewhere] = [await aCentre(), await aCentre()];
    const ours = await aLearnersRecord(web, centre);
    const administrator = await centre.person('administrator');
    const others = [
      { record: await aLearnersRecord(web, centre), inCentre: true },
      { record: await aLearnersRecord(web, elsewhere), inCentre: false },
    ];
    const browsers = new Map<Role, Browser>();
    for (const role of roles) {
      const browser = web.browser();
      await browser.signIn(role === 'administrator' ? administrator : ours.people[role]);
      browsers.set(role, browser);
    }
    const before = await rowDigests(centre.id, elsewhere.id);
    const ask = async (
      browser: Browser,
      { method, pattern }: ListedRoute,
      idOf: (name: string) => string,
    ) => {
      const path = pattern.replace(/:(\w+)/g, (_, name: string) => idOf(name));
      const { status, text } = await (method === 'GET' ? browser.get(path) : browser.post(path));
      const told = text.replace(uuid, 'id').replace(/name="_csrf" value="[^"]*"/g, '');
      return { status, told };
    };
    const of =
      ({ ids, draftIds }: LearnersRecord, pattern: string) =>
      (name: string) =>
        (pattern.includes('/draft') ? draftIds : ids)[name] ?? 'x';
    const faults: string[] = [];
    let asked = 0;
    let found = 0;
    for (const route of pagesWith(ours.ids))
      for (const [role, browser] of browsers) {
        const { pattern, method, rules } = route;
        const admitted = typeof rules!.roles === 'string' || rules!.roles.includes(role);
        const nothing = await ask(browser, route, () => newId());
        for (const { record, inCentre } of others) {
          // An administrator has the whole centre to look after.
          if (admitted && inCentre && role === 'administrator') continue;
          const answer = await ask(browser, route, of(record, pattern));
          const refused = !admitted
            ? [403]
            : method === 'GET'
              ? [404]
              : [404, 409, rules!.upload ? 415 : 422, ...leadsOn(route)];
          const whose = inCentre ? 'another learner’s' : 'another centre’s';
          if (
            answer.told !== nothing.told ||
            answer.status !== nothing.status ||
            !refused.includes(answer.status)
          )
            faults.push(
              `${method} ${pattern} ${role} ${whose}: ${answer.status}, and ${nothing.status} for none`,
            );
          asked++;
        }
        if (admitted && method === 'GET' && (await ask(browser, route, of(ours, pattern))).status === 200)
          found++;
      }
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(400);
    // The same pages are there for those whose they are.
    expect(found).toBeGreaterThan(30);
    expect(await rowDigests(centre.id, elsewhere.id)).toEqual(before);
  }, 60_000);
});
