import type { InstallationTransaction } from '#database';
import { changePassword } from '#people';
import { aCentre, type TestPerson } from '../../support/a-centre.js';
import type { Answer, Browser } from '../../support/browser.js';
import { asApp } from '../../support/connections.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { whileHeldOpen } from '../../support/while-held-open.js';
import { sql } from '../../support/sql.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const newPassword = 'seven grey geese';

/** What came of `meanwhile`, which found the old password right and the account's sessions open, just before both ended. */
async function whilePasswordChanges(person: TestPerson, meanwhile: () => Promise<Answer>): Promise<Answer> {
  const app = await asApp();
  const change = (tx: InstallationTransaction) =>
    changePassword(tx, person, { password: person.password, newPassword });
  return (await whileHeldOpen((work) => app.inInstallation(work), change, meanwhile)) as Answer;
}

async function keptOf({ accountId }: TestPerson) {
  const app = await asApp();
  const count = (what: string) =>
    app.inInstallation((tx) =>
      tx.queryOne(sql(`select count(*)::int as kept from ${what} where account_id = $1`, [accountId])),
    );
  return { sessions: await count('session'), tokens: await count('api_token') };
}
const nothing = { sessions: { kept: 0 }, tokens: { kept: 0 } };

const isOut = async (browser: Browser) => (await browser.open('/account')).path.startsWith('/sign-in');

test('threat 8: whoever signed in with the old password while it was changed is not in', async () => {
  const ada = await (await aCentre()).person('assessor');
  const browser = web.browser();
  await browser.open('/sign-in');
  const answer = await whilePasswordChanges(ada, () =>
    browser.submit('/sign-in', { email: ada.address, password: ada.password }),
  );
  expect(await keptOf(ada)).toEqual(nothing);
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('do not belong together')]);
  expect(await isOut(browser)).toBe(true);
  await browser.signIn({ ...ada, password: newPassword });
  expect(await isOut(browser)).toBe(false);
});

test('threat 8: nor does a change of centre carry a session past the change of its password', async () => {
  const [north, south] = [await aCentre(), await aCentre()];
  const ada = await north.person('assessor');
  await south.join(ada, 'assessor');
  const browser = web.browser();
  await browser.signIn(ada);
  await browser.open('/centres');
  const answer = await whilePasswordChanges(ada, () => browser.submit('/centres', { centre: south.id }));
  expect(await keptOf(ada)).toEqual(nothing);
  expect(answer.path).toMatch(/^\/sign-in/);
  expect(await isOut(browser)).toBe(true);
});

test('threat 8: an access token made with the old password while it was changed does not come to be', async () => {
  const ada = await (await aCentre()).person('assessor');
  const browser = web.browser();
  await browser.signIn(ada);
  await browser.open('/account');
  const answer = await whilePasswordChanges(ada, () =>
    browser.submit('/account/tokens', { name: 'x', scope: 'read', days: '30', password: ada.password }),
  );
  expect(await keptOf(ada)).toEqual(nothing);
  expect(answer.status).toBe(422);
});
