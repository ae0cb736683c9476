import { aCentre } from '../../support/a-centre.js';
import type { Browser } from '../../support/browser.js';
import { testDatabaseUrl } from '../../support/database.js';
import { type Relay, relayTo } from '../../support/relay.js';
import { startWeb, type TestWeb } from '../../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

async function anAdministrator(): Promise<Browser> {
  const browser = web.browser();
  await browser.signIn(await (await aCentre()).person('administrator'));
  return browser;
}

const invitation = { name: 'Ola', address: 'ola@example.org', roles: 'learner' };

describe('threat 16: a field that a form does not have', () => {
  it.each(['role', 'centreId', 'isAdmin', '__proto__', 'constructor', '__proto__[roles]', 'accountId'])(
    '%s is refused with 400, and nothing is written',
    async (name) => {
      const browser = await anAdministrator();
      await browser.open('/people/invitations');
      const address = `${crypto.randomUUID()}@example.org`;
      const answer = await browser.post('/people/invitations', { ...invitation, address, [name]: 'x' });
      expect(answer.status).toBe(400);
      expect(({} as { roles?: string }).roles).toBeUndefined();
      expect((await browser.open('/people')).text).not.toContain(address);
    },
  );
});

describe('threat 20: next', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
  ])('%s leads nowhere else', async (next) => {
    const ada = await (await aCentre()).person('learner');
    const browser = web.browser();
    await browser.open(`/sign-in?next=${encodeURIComponent(next)}`);
    const values = { email: ada.address, password: ada.password };
    const answer = await browser.submit('/sign-in', values, { follow: false });
    expect(new URL(answer.location!, web.origin).origin).toBe(web.origin);
    const forced = web.browser();
    await forced.open('/sign-in');
    const answered = await forced.submit('/sign-in', { ...values, next }, { follow: false });
    expect(new URL(answered.location!, web.origin).origin).toBe(web.origin);
  });

  it('leads on to one of our own pages', async () => {
    const ada = await (await aCentre()).person('learner');
    const browser = web.browser();
    await browser.open('/account?from=here');
    const answer = await browser.submit(
      '/sign-in',
      { email: ada.address, password: ada.password },
      { follow: false },
    );
    expect(answer.location).toBe('/account?from=here');
  });
});

describe('threat 12: an id that is not one, or is somebody else’s', () => {
  it('is not found, in an address and in a body, and never a fault', async () => {
    const browser = await anAdministrator();
    for (const id of [
      '1',
      "' or 1=1 --",
      '../account',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      '%00',
      'é'.repeat(300),
    ])
      for (const path of ['', '/roles', '/suspension', '/invitations']) {
        const address = `/people/${encodeURIComponent(id)}${path}`;
        const answer = path
          ? await browser.post(address, path === '/suspension' ? { state: 'suspended' } : {})
          : await browser.get(address);
        expect([address, answer.status]).toEqual([address, 404]);
      }
  });
});

describe('text that nothing can keep', () => {
  it('is refused at its field, with what was typed kept', async () => {
    const browser = await anAdministrator();
    await browser.open('/people/invitations');
    const { status, text } = await browser.submit('/people/invitations', { ...invitation, name: 'a\0b' });
    const shown = [/There is a character in this that cannot/, /value="a\0b"/, /value="ola@example.org"/];
    expect([status, shown.filter((one) => !one.test(text))]).toEqual([422, []]);
  });

  it('is no fault in an address', async () => {
    const browser = await anAdministrator();
    for (const path of ['/%E0%A4%A', '/people/%00', '/invitations/%00', '/people?page=%00']) {
      const { status } = await browser.get(path);
      expect([path, status, status < 500]).toEqual([path, status, true]);
    }
  });
});

describe('threat 28: a body that is not what it says', () => {
  const send = async (type: string | undefined, body: string | Buffer) => {
    const browser = await anAdministrator();
    const headers: Record<string, string> = {
      origin: web.origin,
      accept: 'text/html',
      'x-csrf-token': browser.csrf,
    };
    if (type) headers['content-type'] = type;
    return (await browser.fetch('/people/invitations', { method: 'POST', headers, body })).status;
  };

  it.each([
    ['text/plain', 'name=x', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['multipart/form-data', 'no boundary', 415],
    ['application/octet-stream', 'x', 415],
    ['application/x-www-form-urlencoded; charset=klingon', 'name=x', 415],
    ['application/json', '{"name":', 400],
    ['application/json', '{"name":"x","deep":{"__proto__":{"a":1}}}', 400],
    ['application/x-www-form-urlencoded', 'a=1&'.repeat(2001), 413],
    ['application/x-www-form-urlencoded', `name=${'x'.repeat(2_100_000)}`, 413],
    ['application/x-www-form-urlencoded', '%', 400],
    ['application/x-www-form-urlencoded', '', 422],
  ])('%s %#: %j', async (type, body, status) => {
    expect(await send(type, body)).toBe(status);
  });

  it('and no type at all is refused', async () => {
    expect(await send(undefined, Buffer.from('name=x'))).toBe(415);
  });
});

describe('a refusal', () => {
  it('is a page for people and problem details for programs', async () => {
    const browser = await anAdministrator();
    expect((await browser.get('/nothing')).text).toContain('Page not found');
    const answer = await browser.get('/nothing', { headers: { accept: 'application/json' } });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(JSON.parse(answer.text)).toEqual({
      type: 'urn:attest:problem:not-found',
      title: 'Page not found',
      status: 404,
    });
    const out = await web.browser().get('/account', { headers: { accept: 'application/json' } });
    expect([out.status, JSON.parse(out.text)]).toMatchObject([
      401,
      { type: 'urn:attest:problem:sign-in-first' },
    ]);
  });

  it('of somebody who tries too often says when to come back', async () => {
    const ada = await (await aCentre()).person('learner');
    const browser = web.browser();
    await browser.open('/sign-in');
    for (let times = 0; times < 10; times++)
      expect((await browser.submit('/sign-in', { email: ada.address, password: 'guess' })).status).toBe(422);
    const answer = await browser.post('/sign-in', { email: ada.address, password: ada.password });
    expect(answer.status).toBe(429);
    expect(answer.text).toContain('wait 15 minutes');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(890);
  });

  it('threat 1: does not reach the owner at a device where they have signed in before', async () => {
    const ada = await (await aCentre()).person('learner');
    const [own, elsewhere] = [web.browser(), web.browser()];
    await own.signIn(ada);
    await own.submit('/sign-out');
    await elsewhere.open('/sign-in');
    for (let times = 0; times < 11; times++)
      await elsewhere.post('/sign-in', { email: ada.address, password: 'guess' });
    expect((await elsewhere.post('/sign-in', { email: ada.address, password: ada.password })).status).toBe(
      429,
    );
    expect((await own.signIn(ada)).text).toContain(ada.name);

    await own.submit('/sign-out');
    const bob = await (await aCentre()).person('learner');
    for (let times = 0; times < 10; times++)
      expect((await own.signIn({ ...ada, password: 'guess' })).status).toBe(422);
    expect((await own.post('/sign-in', { email: ada.address, password: ada.password })).status).toBe(429);
    own.cookies.set('attest-device', own.cookies.get('attest-device')!.replace(/^./, 'A'));
    expect((await own.post('/sign-in', { email: ada.address, password: ada.password })).status).toBe(429);
    expect((await own.post('/sign-in', { email: bob.address, password: bob.password })).status).toBe(303);
  });

  it('threat 2: says the same about an address that nobody has as about a wrong password', async () => {
    const ada = await (await aCentre()).person('learner');
    const tryAs = async (email: string) => {
      const browser = web.browser();
      await browser.open('/sign-in');
      const { status, text } = await browser.submit('/sign-in', { email, password: 'guess' });
      return [status, text.replaceAll(email, '').replaceAll(browser.csrf, '')];
    };
    expect(await tryAs(`${crypto.randomUUID()}@example.org`)).toEqual(await tryAs(ada.address));
  });
});

describe('a database that cannot be reached', () => {
  let relay: Relay;
  let cutOff: TestWeb;
  beforeAll(async () => {
    relay = await relayTo(testDatabaseUrl());
    cutOff = await startWeb({ databaseUrl: relay.url });
  });
  afterAll(async () => {
    await cutOff.stop();
    await relay.stop();
  });

  it('threat 55: is told truthfully with 503, the process lives, and all is well when it comes back', async () => {
    const browser = cutOff.browser();
    await browser.signIn(await (await aCentre()).person('learner'));
    relay.cut();
    const health = await browser.get('/health');
    expect([health.status, JSON.parse(health.text)]).toEqual([
      503,
      { status: 'unavailable', database: 'unavailable' },
    ]);
    const page = await browser.get('/account');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
    expect(page.text).toContain('nothing you kept is lost');
    relay.mend();
    expect((await browser.get('/health')).status).toBe(200);
    expect((await browser.get('/account')).status).toBe(200);
  });
});
