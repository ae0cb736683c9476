import { newId } from '#database';
import { aCentre, type TestPerson } from '../../support/a-centre.js';
import type { Browser } from '../../support/browser.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { sql } from '../../support/sql.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const typed = () => ({
  name: 'Łucja Brzoza & “friends”',
  address: `${newId()}@example.org`,
  roles: ['iqa', 'learner'],
});

/** Somebody opens a form, is away for too long, fills it in and sends it. */
async function tooLate(values: ReturnType<typeof typed>) {
  const centre = await aCentre();
  const admin = await centre.person('administrator');
  const browser = web.browser();
  await browser.signIn(admin);
  await browser.open('/people/invitations');
  web.clock.pass({ minutes: 31 });
  const answer = await browser.submit('/people/invitations', values);
  return { centre, admin, browser, answer };
}

const signInAgain = (browser: Browser, person: TestPerson) =>
  browser.submit('/sign-in', { email: person.address, password: person.password });

async function accountsWith(address: string): Promise<number> {
  const rows = await web.database.inInstallation((tx) =>
    tx.query(sql('select 1 from account where address = $1', [address])),
  );
  return rows.length;
}

describe('a session that ends in the middle of a form', () => {
  it('asks to sign in again, and the same account finds the form with what was posted, not sent', async () => {
    const values = typed();
    const { admin, browser, answer } = await tooLate(values);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('you will find what you typed');
    expect(answer.text).not.toContain('Brzoza');

    const page = await signInAgain(browser, admin);
    expect([page.status, page.path]).toEqual([200, '/people/invitations']);
    expect(page.text).toContain('Łucja Brzoza &amp; “friends”');
    expect(page.text).toContain(values.address);
    expect(page.text.match(/ checked/g)).toHaveLength(2);
    expect(page.text).toContain('It has not been sent.');
    expect(await accountsWith(values.address)).toBe(0);

    expect((await browser.submit('/people/invitations', values)).status).toBe(201);
    expect((await browser.open('/people/invitations')).text).not.toContain(values.address); // once
  });

  it('shows it to nobody else who signs in on the same device', async () => {
    const values = typed();
    const { centre, browser } = await tooLate(values);
    await signInAgain(browser, await centre.person('administrator'));
    for (const path of ['/people/invitations', '/unsent-form'])
      expect((await browser.open(path)).text).not.toContain(values.address);
  });

  it('keeps it through a wrong password', async () => {
    const values = typed();
    const { admin, browser } = await tooLate(values);
    await browser.submit('/sign-in', { email: admin.address, password: 'mistyped this time' });
    expect((await signInAgain(browser, admin)).text).toContain(values.address);
  });

  it('forgets it after a quarter of an hour', async () => {
    const values = typed();
    const { admin, browser } = await tooLate(values);
    web.clock.pass({ minutes: 16 });
    expect((await signInAgain(browser, admin)).text).not.toContain(values.address);
    expect((await browser.open('/unsent-form')).text).not.toContain(values.address);
  });

  it('brings somebody with two centres back to the one it was filled in at', async () => {
    const values = typed();
    const { centre, admin, browser } = await tooLate(values);
    await (await aCentre()).join(admin, 'administrator');
    const page = await signInAgain(browser, admin);
    expect(page.text).toContain(centre.name);
    expect(page.text).toContain(values.address);
  });

  it('shows what was typed on a page of its own when the form’s page cannot', async () => {
    const ada = await (await aCentre()).person('administrator');
    const browser = web.browser();
    await browser.signIn(ada);
    const path = `/people/${ada.personId}`;
    await browser.open(path);
    web.clock.pass({ minutes: 31 });
    await browser.submit(`${path}/roles`, { roles: ['administrator', 'assessor'] });
    const page = await signInAgain(browser, ada);
    expect(page.path).toBe('/unsent-form');
    expect(page.text).toContain('Your form was not sent');
    const sent = await browser.submit(`${path}/roles`);
    expect(sent.text).toContain('are saved');
  });
});

describe('a form from before signing in again in another tab', () => {
  it('is shown with what was typed, and can be sent from there', async () => {
    const admin = await (await aCentre()).person('administrator');
    const browser = web.browser();
    await browser.signIn(admin);
    const staleToken = browser.csrf;
    await browser.submit('/sign-out');
    await signInAgain(browser, admin);
    const values = typed();
    const answer = await browser.post('/people/invitations', values, { csrf: staleToken });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(values.address);
    expect(await accountsWith(values.address)).toBe(0);
    expect((await browser.submit('/people/invitations')).status).toBe(201);
  });
});
