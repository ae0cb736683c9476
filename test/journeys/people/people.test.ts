import { newId } from '#database';
import { aCentre } from '../../support/a-centre.js';
import type { Answer, Browser } from '../../support/browser.js';
import { startWeb, type TestWeb } from '../../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const linkIn = ({ text }: Answer) => /http:\/\/attest\.invalid(\/invitations\/[\w-]+)/.exec(text)![1]!;

async function anAdministrator() {
  const centre = await aCentre();
  const admin = await centre.person('administrator');
  const browser = web.browser();
  await browser.signIn(admin);
  return { centre, admin, browser };
}

async function invite(browser: Browser, values: Record<string, string | string[]> = {}) {
  const address = `${newId()}@example.org`;
  await browser.open('/people/invitations');
  const answer = await browser.submit('/people/invitations', {
    name: 'Hana Kolář',
    address,
    roles: ['learner', 'assessor'],
    ...values,
  });
  return { answer, address };
}

describe('an administrator', () => {
  it('invites somebody by a link that is shown once, and they come in', async () => {
    const { centre, browser } = await anAdministrator();
    const { answer, address } = await invite(browser);
    expect(answer.status).toBe(201);
    const link = linkIn(answer);

    const hana = web.browser();
    await hana.open(link);
    expect(hana.page.text).toContain(`Join ${centre.name}`);
    expect((await hana.submit(link, { password: 'short' })).status).toBe(422);
    expect(hana.page.text).toContain('at least 12 characters');
    const home = await hana.submit(link, { password: 'three random words' });
    expect(home.text).toContain(`You have joined ${centre.name}`);
    expect((await hana.open('/account')).text).toContain('Learner');

    expect((await web.browser().signIn({ address, password: 'three random words' })).text).toContain(
      'Hana Kolář',
    );
    await browser.open('/people');
    expect((await browser.submit('/people/searches', { search: 'kolář' })).text).toContain(address);
    expect((await browser.submit('/people/searches', { search: '%' })).text).toContain('0 people');
  });

  it('threat 7: a link works once, and is built from the configured origin whatever Host says', async () => {
    const { browser } = await anAdministrator();
    const { answer } = await invite(browser);
    expect(answer.text).not.toContain(web.origin);
    const link = linkIn(answer);
    const first = web.browser();
    await first.open(link);
    await first.open(link); // looking uses nothing up
    await first.submit(link, { password: 'three random words' });
    const second = web.browser();
    expect((await second.open(link)).status).toBe(410);
    expect(second.page.text).toContain('no longer works');
    expect((await second.open('/invitations/nothing-like-one')).status).toBe(404);
  });

  it('is shown what to correct in an invitation, and keeps what was typed', async () => {
    const { admin, browser } = await anAdministrator();
    const { answer } = await invite(browser, { name: '', address: admin.address, roles: [] });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Error: ');
    expect(answer.text).toContain('Enter their name');
    expect(answer.text).toContain(admin.address);
    const { answer: twice } = await invite(browser, { address: admin.address });
    expect(twice.text).toContain('is at your centre already');
  });

  it('changes roles, suspends and lets in again', async () => {
    const { centre, browser } = await anAdministrator();
    const ada = await centre.person('learner');
    await browser.open(`/people/${ada.personId}`);
    await browser.submit(`/people/${ada.personId}/roles`, { roles: ['assessor', 'iqa'] });
    expect(browser.page.text).toContain(`The roles of ${ada.name} are saved.`);
    await browser.submit(`/people/${ada.personId}/suspension`);
    expect(browser.page.text).toContain('is suspended');
    await browser.submit(`/people/${ada.personId}/suspension`);
    expect(browser.page.text).toContain('can come in again');
    expect((await browser.open('/people')).text).not.toContain('is suspended'); // told once
  });

  it('cannot leave the centre without one', async () => {
    const { admin, browser } = await anAdministrator();
    await browser.open(`/people/${admin.personId}`);
    const roles = await browser.submit(`/people/${admin.personId}/roles`, { roles: ['learner'] });
    expect([roles.status, roles.text]).toEqual([
      409,
      expect.stringContaining('Make somebody else an administrator'),
    ]);
    const suspension = await browser.submit(`/people/${admin.personId}/suspension`);
    expect([suspension.status, suspension.text]).toEqual([
      409,
      expect.stringContaining('cannot suspend yourself'),
    ]);
  });

  it('makes a new link for somebody who has not come in', async () => {
    const { browser } = await anAdministrator();
    const { answer } = await invite(browser);
    const old = linkIn(answer);
    const [personHref] = /\/people\/[0-9a-f-]{36}/.exec(answer.text)!;
    await browser.open(personHref);
    const renewed = await browser.submit(`${personHref}/invitations`);
    expect(renewed.status).toBe(201);
    expect((await web.browser().open(old)).status).toBe(410);
    expect((await web.browser().open(linkIn(renewed))).status).toBe(200);
  });

  it('finds nobody of another centre, and nobody else finds these pages', async () => {
    const { centre, browser } = await anAdministrator();
    const stranger = await (await aCentre()).person('learner');
    expect((await browser.open(`/people/${stranger.personId}`)).status).toBe(404);
    expect(
      (await browser.post(`/people/${stranger.personId}/suspension`, { state: 'suspended' })).status,
    ).toBe(404);
    const manager = web.browser();
    await manager.signIn(await centre.person('manager', 'assessor', 'iqa', 'learner'));
    for (const path of ['/people', '/people/invitations', `/people/${stranger.personId}`])
      expect((await manager.open(path)).status).toBe(403);
  });
});

describe('somebody at two centres', () => {
  it('chooses one, and changes over', async () => {
    const [north, south] = [await aCentre(), await aCentre()];
    const ada = await north.person('learner');
    await south.join(ada, 'assessor');
    const browser = web.browser();
    await browser.signIn(ada);
    expect(browser.page.path).toMatch(/^\/centres/);
    await browser.submit('/centres', { centre: south.id });
    expect(browser.page.text).toContain(south.name);
    expect((await browser.submit('/sign-out')).text).toContain('Sign in');
  });

  it('threat 3: gets a new session at sign-in and at a change of centre', async () => {
    const [north, south] = [await aCentre(), await aCentre()];
    const ada = await north.person('learner');
    await south.join(ada, 'assessor');
    const browser = web.browser();
    browser.cookies.set('attest', 's%3Aplanted-by-somebody.else');
    await browser.open('/sign-in');
    const before = browser.cookies.get('attest')!;
    expect(before).not.toContain('planted');
    await browser.submit('/sign-in', { email: ada.address, password: ada.password });
    const signedIn = browser.cookies.get('attest')!;
    await browser.submit('/centres', { centre: north.id });
    const atNorth = browser.cookies.get('attest')!;
    expect(new Set([before, signedIn, atNorth]).size).toBe(3);
    for (const old of [before, signedIn]) {
      const thief = web.browser();
      thief.cookies.set('attest', old);
      expect((await thief.get('/account')).location).toMatch(/^\/sign-in/);
    }
  });

  it('cannot choose a centre that is not theirs', async () => {
    const [north, south, strange] = [await aCentre(), await aCentre(), await aCentre()];
    const ada = await north.person('learner');
    await south.join(ada, 'assessor');
    const browser = web.browser();
    await browser.signIn(ada);
    expect((await browser.submit('/centres', { centre: strange.id })).status).toBe(422);
  });
});

describe('raising a concern', () => {
  it('begins with the emergency number, for anybody, and names the centre’s contact', async () => {
    const browser = web.browser();
    expect((await browser.open('/concern')).text).toContain('href="tel:999"');
    await browser.signIn(await (await aCentre()).person('learner'));
    const { text } = await browser.open('/concern');
    expect(text.indexOf('tel:999')).toBeLessThan(text.indexOf('Safeguarding desk, 01632 960 001'));
  });
});
