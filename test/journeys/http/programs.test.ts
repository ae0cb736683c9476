import { Controller, Get, Post } from '@nestjs/common';
import { Route } from '../../../apps/web/src/http/routes/route.js';
import { CurrentActor } from '../../../apps/web/src/http/routes/current-actor.js';
import type { Actor } from '#people';
import { aCentre, type TestPerson } from '../../support/a-centre.js';
import type { Browser } from '../../support/browser.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { sql } from '../../support/sql.js';

/** An address of the API to try tokens on. */
@Controller('/api/v1/whoami')
class WhoAmI {
  @Get()
  @Route({ roles: 'signed-in', event: null })
  read(@CurrentActor() { name, centreId }: Actor) {
    return { name, centreId };
  }

  @Post()
  @Route({ roles: ['assessor'], event: null })
  write() {
    return { written: true };
  }
}

let web: TestWeb;
beforeAll(async () => (web = await startWeb({ controllers: [WhoAmI] })));
afterAll(() => web.stop());

async function aToken(person: TestPerson, scope: 'read' | 'write' = 'read', days = '30') {
  const browser = web.browser();
  await browser.signIn(person);
  await browser.open('/account');
  const { status, text } = await browser.submit('/account/tokens', {
    name: 'Timetable',
    scope,
    days,
    password: person.password,
  });
  expect(status).toBe(201);
  return { browser, token: /attest_[\w-]{43}/.exec(text)![0] };
}

const ask = async (token: string | undefined, method = 'GET', headers: Record<string, string> = {}) => {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await web
    .browser()
    .fetch('/api/v1/whoami', { method, headers: { ...authorization, ...headers } });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
};

describe('a personal access token', () => {
  it('speaks for its person at its centre, and is shown once', async () => {
    const ada = await (await aCentre()).person('assessor');
    const { browser, token } = await aToken(ada);
    expect(await ask(token)).toMatchObject({ status: 200, body: { name: ada.name, centreId: ada.centreId } });
    const { text } = await browser.open('/account');
    expect(text).toContain('Timetable');
    expect(text).not.toContain(token);
  });

  it('for reading refuses to write; for writing may what its person may', async () => {
    const centre = await aCentre();
    const ada = await centre.person('assessor');
    expect((await ask((await aToken(ada)).token, 'POST')).status).toBe(403);
    expect((await ask((await aToken(ada, 'write')).token, 'POST')).status).toBe(201);
    const learner = await aToken(await centre.person('learner'), 'write');
    expect((await ask(learner.token, 'POST')).status).toBe(403);
  });

  it('ends when revoked, when it runs out, and with a suspension', async () => {
    const centre = await aCentre();
    const ada = await centre.person('assessor');
    const { browser, token } = await aToken(ada);
    const [revocation] = /\/account\/tokens\/[0-9a-f-]+\/revocation/.exec(
      (await browser.open('/account')).text,
    )!;
    const stranger = web.browser();
    await stranger.signIn(await centre.person('learner'));
    expect((await stranger.post(revocation)).status).toBe(404);
    expect((await ask(token)).status).toBe(200);
    await browser.submit(revocation);
    expect((await ask(token)).status).toBe(401);

    const suspended = await aToken(ada);
    const admin = web.browser();
    await admin.signIn(await centre.person('administrator'));
    await admin.open(`/people/${ada.personId}`);
    await admin.submit(`/people/${ada.personId}/suspension`);
    expect((await ask(suspended.token)).status).toBe(401);
    await admin.submit(`/people/${ada.personId}/suspension`);
    expect((await ask(suspended.token)).status).toBe(401);
  });

  it('is not asked to last for more than a year', async () => {
    const browser = web.browser();
    const learner = await (await aCentre()).person('learner');
    await browser.signIn(learner);
    await browser.open('/account');
    const { password } = learner;
    for (const days of ['366', '0', '-1', '1e9', ''])
      expect(
        (await browser.submit('/account/tokens', { name: 'x', scope: 'read', days, password })).status,
      ).toBe(422);
  });

  it('threat 8: asks for the password again, and ends with the password it was made under', async () => {
    const ada = await (await aCentre()).person('assessor');
    const { browser, token } = await aToken(ada);
    for (const password of ['', 'not mine at all']) {
      const refused = await browser.submit('/account/tokens', {
        name: 'x',
        scope: 'read',
        days: '30',
        password,
      });
      expect([password, refused.status, /attest_[\w-]{43}/.test(refused.text)]).toEqual([
        password,
        422,
        false,
      ]);
    }
    expect((await ask(token)).status).toBe(200);
    await browser.open('/account/password');
    await browser.submit('/account/password', { password: ada.password, newPassword: 'seven grey geese' });
    expect((await ask(token)).status).toBe(401);
  });
});

describe('the API', () => {
  it('takes no cookie for a token', async () => {
    const browser: Browser = web.browser();
    await browser.signIn(await (await aCentre()).person('assessor'));
    const response = await browser.fetch('/api/v1/whoami');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('threat 1: shuts out who guesses tokens, ten tries in', async () => {
    const { token } = await aToken(await (await aCentre()).person('assessor'));
    const before = await ask(token);
    expect(before.status).toBe(200);
    const statuses: number[] = [];
    for (let times = 0; times < 12; times++) statuses.push((await ask(`attest_guess${times}`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(token)).status).toBe(429);
    await web.database.inInstallation((tx) => tx.query(sql('delete from rate_limit')));
    expect((await ask(token)).status).toBe(200);
  });

  it('is described for anybody, and answers what it does not know with problem details', async () => {
    const description = await web.browser().fetch('/api/openapi.json');
    expect(description.status).toBe(200);
    const document = (await description.json()) as { openapi: string; paths: object };
    expect(document.openapi).toMatch(/^3\./);
    expect(Object.keys(document.paths).every((path) => path.startsWith('/api/'))).toBe(true);
    const unknown = await web.browser().fetch('/api/v1/no-such-thing');
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
  });
});
