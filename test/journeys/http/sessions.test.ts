import { createHash } from 'node:crypto';
import { aCentre, type TestPerson } from '../../support/a-centre.js';
import type { Browser } from '../../support/browser.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { sql } from '../../support/sql.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

async function signedIn(person: TestPerson): Promise<Browser> {
  const browser = web.browser();
  await browser.signIn(person);
  return browser;
}
const isOut = async (browser: Browser) =>
  (await browser.get('/account')).location?.startsWith('/sign-in') ?? false;

describe('a session', () => {
  it('ends after half an hour without a request', async () => {
    const browser = await signedIn(await (await aCentre()).person('learner'));
    web.clock.pass({ minutes: 29 });
    expect(await isOut(browser)).toBe(false);
    web.clock.pass({ minutes: 29 });
    expect(await isOut(browser)).toBe(false);
    web.clock.pass({ minutes: 31 });
    expect(await isOut(browser)).toBe(true);
  });

  it('ends after twelve hours however busy, a change of centre included', async () => {
    const [north, south] = [await aCentre(), await aCentre()];
    const ada = await north.person('learner');
    await south.join(ada, 'learner');
    const browser = await signedIn(ada);
    await browser.submit('/centres', { centre: north.id });
    for (let minutes = 25; minutes <= 11 * 60 + 50; minutes += 25) {
      expect(await isOut(browser)).toBe(false);
      web.clock.pass({ minutes: 25 });
    }
    await browser.open('/centres');
    await browser.submit('/centres', { centre: south.id });
    web.clock.pass({ minutes: 21 });
    expect(await isOut(browser)).toBe(true);
  });

  it('is written to at most once a minute while somebody only reads', async () => {
    const ada = await (await aCentre()).person('learner');
    const browser = await signedIn(ada);
    const seen = async () => {
      const [row] = await web.database.inInstallation((tx) =>
        tx.query(
          sql<{ xmin: string; last_seen_at: Date }>(
            'select xmin::text, last_seen_at from session where account_id = $1',
            [ada.accountId],
          ),
        ),
      );
      return `${row!.xmin} ${row!.last_seen_at.toISOString()}`;
    };
    await browser.open('/concern');
    const before = await seen();
    for (let times = 0; times < 3; times++) await browser.open('/concern');
    expect(await seen()).toBe(before);
    web.clock.pass({ minutes: 2 });
    await browser.open('/concern');
    expect(await seen()).not.toBe(before);
  });

  it('is kept by the digest of its id, with no name and no address in it', async () => {
    const ada = await (await aCentre()).person('learner');
    const browser = await signedIn(ada);
    const [row] = await web.database.inInstallation((tx) =>
      tx.query(sql('select * from session where account_id = $1', [ada.accountId])),
    );
    const id = browser.cookies.get('attest')!;
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(id);
    expect(JSON.stringify(row)).not.toContain(ada.name);
    expect(JSON.stringify(row)).not.toContain(ada.address);
  });

  it('cookie is HttpOnly, SameSite=Lax and for the whole site', async () => {
    const response = await web.browser().get('/sign-in');
    expect(response.headers.get('set-cookie')).toMatch(/^attest=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is begun for nobody who only reads', async () => {
    const response = await web.browser().get('/concern');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('has no row before somebody has signed in', async () => {
    const browser = web.browser();
    const rows = async (id: string) => {
      const digest = createHash('sha256').update(id).digest();
      return web.database.autocommit((tx) =>
        tx.query(sql('select account_id from session where id_hash = $1', [digest])),
      );
    };
    await browser.open('/sign-in');
    const strangers = browser.cookies.get('attest')!;
    const ada = await (await aCentre()).person('learner');
    await browser.submit('/sign-in', { email: ada.address, password: 'not this one at all' });
    expect(browser.cookies.get('attest')).toBe(strangers);
    expect(await rows(strangers)).toEqual([]);
    await browser.submit('/sign-in', { email: ada.address, password: ada.password });
    expect(await rows(browser.cookies.get('attest')!)).toEqual([{ account_id: ada.accountId }]);
  });

  it('threat 3: has another id from each sign-in on, and the one of before opens nothing', async () => {
    const ada = await (await aCentre()).person('learner');
    const [browser, attacker] = [web.browser(), web.browser()];
    const planted = 'A'.repeat(43);
    for (const each of [browser, attacker]) each.cookies.set('attest', planted);
    await browser.signIn(ada);
    expect(browser.cookies.get('attest')).not.toBe(planted);
    expect([await isOut(browser), await isOut(attacker)]).toEqual([false, true]);
    const before = browser.cookies.get('attest')!;
    await browser.signIn(ada);
    attacker.cookies.set('attest', before);
    expect([await isOut(browser), await isOut(attacker)]).toEqual([false, true]);
  });

  it.each(['', 'x', 's:abc.def', '%', 'A'.repeat(42) + '.', 'A'.repeat(4000)])(
    'is none where the cookie is %j',
    async (cookie) => {
      const browser = web.browser();
      browser.cookies.set('attest', cookie);
      expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
    },
  );
});

describe('a flash message', () => {
  const done = 'Your password is changed';

  async function justChanged() {
    const ada = await (await aCentre()).person('learner');
    const browser = await signedIn(ada);
    await browser.open('/account/password');
    const fields = { password: ada.password, newPassword: 'seven grey geese' };
    const answer = await browser.submit('/account/password', fields, { follow: false });
    return { browser, answer };
  }

  it('is shown once, on the next page, and is unreadable in transit', async () => {
    const { browser, answer } = await justChanged();
    const sent = browser.cookies.get('attest-notice')!;
    expect(Buffer.from(sent, 'base64url').toString('latin1')).not.toContain('password');
    expect(answer.headers.getSetCookie().find((one) => one.startsWith('attest-notice='))).toMatch(
      /^attest-notice=[\w-]+; Max-Age=300; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect((await browser.open('/account')).text).toContain(done);
    expect(browser.cookies.has('attest-notice')).toBe(false);
    expect((await browser.open('/account')).text).not.toContain(done);
  });

  it('is told to that session alone', async () => {
    const { browser } = await justChanged();
    const other = await signedIn(await (await aCentre()).person('learner'));
    for (const notice of [browser.cookies.get('attest-notice')!, 'x', 'A'.repeat(200)]) {
      other.cookies.set('attest-notice', notice);
      const page = await other.open('/account');
      expect([page.status, page.text.includes(done)]).toEqual([200, false]);
      expect(other.cookies.has('attest-notice')).toBe(false);
    }
  });
});

describe('threat 8: the next request is refused', () => {
  it('after signing out, with the cookie that was thrown away too', async () => {
    const browser = await signedIn(await (await aCentre()).person('learner'));
    const copy = web.browser();
    copy.cookies.set('attest', browser.cookies.get('attest')!);
    expect(await isOut(copy)).toBe(false);
    await browser.submit('/sign-out');
    expect(await isOut(copy)).toBe(true);
    expect(await isOut(browser)).toBe(true);
  });

  it('in every other session after a change of password', async () => {
    const ada = await (await aCentre()).person('learner');
    const [here, there] = [await signedIn(ada), await signedIn(ada)];
    await here.open('/account/password');
    const wrong = await here.submit('/account/password', {
      password: 'not mine',
      newPassword: 'seven grey geese',
    });
    expect(wrong.status).toBe(422);
    expect(await isOut(there)).toBe(false);
    await here.submit('/account/password', { password: ada.password, newPassword: 'seven grey geese' });
    expect(here.page.text).toContain('Your password is changed');
    expect(await isOut(there)).toBe(true);
    expect(await isOut(here)).toBe(false);
  });

  it('after suspension, at that centre only', async () => {
    const [north, south] = [await aCentre(), await aCentre()];
    const ada = await north.person('assessor');
    await south.join(ada, 'assessor');
    const [atNorth, atSouth] = [await signedIn(ada), await signedIn(ada)];
    await atNorth.submit('/centres', { centre: north.id });
    await atSouth.submit('/centres', { centre: south.id });
    const admin = await signedIn(await north.person('administrator'));
    await admin.open(`/people/${ada.personId}`);
    await admin.submit(`/people/${ada.personId}/suspension`);
    expect(await isOut(atNorth)).toBe(true);
    expect(await isOut(atSouth)).toBe(false);
  });

  it('in a role that was taken away, and the others go on', async () => {
    const centre = await aCentre();
    const bob = await centre.person('administrator', 'learner');
    const second = await signedIn(bob);
    const first = await signedIn(await centre.person('administrator'));
    expect((await second.get('/people')).status).toBe(200);
    const { personId } = bob;
    await first.open(`/people/${personId}`);
    await first.submit(`/people/${personId}/roles`, { roles: ['learner'] });
    expect((await second.get('/people')).status).toBe(403);
    expect((await second.get('/account')).status).toBe(200);
  });

  it('does not come back to life when it ends during a request', async () => {
    const ada = await (await aCentre()).person('learner');
    const browser = await signedIn(ada);
    await browser.open('/account');
    await web.database.inInstallation((tx) =>
      tx.query(sql('delete from session where account_id = $1', [ada.accountId])),
    );
    await browser.get('/account');
    const rows = await web.database.inInstallation((tx) =>
      tx.query(sql('select 1 from session where account_id = $1', [ada.accountId])),
    );
    expect(rows).toEqual([]);
  });
});
