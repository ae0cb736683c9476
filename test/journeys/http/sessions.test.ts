import { aCentre, type TestPerson } from '../../support/a-centre.js';
import type { Browser } from '../../support/browser.js';
import { startWeb, type TestWeb } from '../../support/web.js';

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
        tx.query<{ xmin: string; last_seen_at: Date }>(
          'select xmin::text, last_seen_at from session where account_id = $1',
          [ada.accountId],
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
      tx.query('select * from session where account_id = $1', [ada.accountId]),
    );
    const id = decodeURIComponent(browser.cookies.get('attest')!).slice(2).split('.')[0]!;
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
      tx.query('delete from session where account_id = $1', [ada.accountId]),
    );
    await browser.get('/account');
    const rows = await web.database.inInstallation((tx) =>
      tx.query('select 1 from session where account_id = $1', [ada.accountId]),
    );
    expect(rows).toEqual([]);
  });
});
