import { changePassword, createToken, readToken } from '#people';
import { runCommand } from '../../../apps/cli/src/run-command.js';
import { aCentre, type TestPerson } from '../../support/a-centre.js';
import { asApp, asOwner } from '../../support/connections.js';
import { testDatabaseUrl } from '../../support/database.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { sql } from '../../support/sql.js';

let web: TestWeb;
const before = { ...process.env };
beforeAll(async () => {
  process.env['DATABASE_URL'] = testDatabaseUrl();
  web = await startWeb();
});
afterAll(async () => {
  process.env = before;
  await web.stop();
});

async function run(...words: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = await runCommand(words, {
    print: (line) => void printed.push(line),
    printError: (line) => void complained.push(line),
  });
  return { code, printed, complained };
}

async function linkFor(person: TestPerson): Promise<string> {
  const { code, printed } = await run('account', 'reset-password', person.address);
  expect([code, printed.length]).toEqual([0, 2]);
  return new URL(printed[1]!).pathname;
}

const newPassword = 'seven grey geese';

test('whoever lost their password sets a new one by the link that the operator passes on', async () => {
  const ada = await (await aCentre()).person('assessor');
  const link = await linkFor(ada);
  const browser = web.browser();
  expect((await browser.open(link)).text).toContain(ada.address);
  expect((await browser.submit(link, { newPassword: 'short' })).status).toBe(422);
  const done = await browser.submit(link, { newPassword });
  expect([done.path, done.text]).toEqual(['/sign-in', expect.stringContaining('Your new password is set')]);
  expect((await browser.signIn({ ...ada, password: newPassword })).path).not.toBe('/sign-in');
  const later = web.browser();
  await later.signIn(ada);
  expect((await later.open('/account')).path).toMatch(/^\/sign-in/);
});

test('threat 7: the link works once, only the latest does, and looking uses nothing up', async () => {
  const ada = await (await aCentre()).person('assessor');
  const first = await linkFor(ada);
  const link = await linkFor({ ...ada, address: ada.address.toUpperCase() });
  const browser = web.browser();
  expect((await browser.get(first)).status).toBe(410);
  for (let times = 0; times < 3; times++) expect((await browser.get(link)).status).toBe(200);
  await browser.open(link);
  await browser.submit(link, { newPassword });
  expect((await browser.get(link)).status).toBe(410);
  expect((await browser.post(link, { newPassword: 'another grey goose' })).status).toBe(410);
  expect((await browser.get('/password-resets/guessed')).status).toBe(404);
});

test('threat 8: whoever changes their password meanwhile ends the link', async () => {
  const ada = await (await aCentre()).person('assessor');
  const link = await linkFor(ada);
  const database = await asApp();
  await database.inInstallation((tx) => changePassword(tx, ada, { password: ada.password, newPassword }));
  expect((await web.browser().get(link)).status).toBe(410);
});

test('threat 7: the link works for half an hour', async () => {
  const ada = await (await aCentre()).person('assessor');
  const link = await linkFor(ada);
  await (
    await asOwner()
  ).inInstallation((tx) =>
    tx.query(
      sql(`update password_reset set expires_at = expires_at - interval '30 minutes' where account_id = $1`, [
        ada.accountId,
      ]),
    ),
  );
  expect((await web.browser().get(link)).status).toBe(410);
});

test('threat 8: sessions and access tokens end with the command, the old password when the new one is set', async () => {
  const centre = await aCentre();
  const ada = await centre.person('assessor');
  const token = await centre.run((tx) => createToken(tx, ada, { name: 'x', scope: 'read', days: 30 }));
  const inside = web.browser();
  await inside.signIn(ada);
  const link = await linkFor(ada);
  expect((await inside.open('/account')).path).toMatch(/^\/sign-in/);
  expect(await readToken(await asApp(), token, '198.51.100.7')).toBeNull();
  const meanwhile = web.browser();
  await meanwhile.signIn(ada);
  expect((await meanwhile.open('/account')).path).toBe('/account');
  const browser = web.browser();
  await browser.open(link);
  await browser.submit(link, { newPassword });
  expect((await meanwhile.open('/account')).path).toMatch(/^\/sign-in/);
});

test('it is on record without the link, and an address without an account is said to be so', async () => {
  const ada = await (await aCentre()).person('assessor');
  await linkFor(ada);
  const owner = await asOwner();
  const events = await owner.inInstallation((tx) =>
    tx.query(
      sql(`select account_id, act, facts from installation_event where subject ->> 'account' = $1`, [
        ada.accountId,
      ]),
    ),
  );
  expect(events).toEqual([{ account_id: null, act: 'password-reset.issued', facts: {} }]);
  expect(await run('account', 'reset-password', 'nobody@example.org')).toEqual({
    code: 1,
    printed: [],
    complained: ['Nobody has an account with the address nobody@example.org.'],
  });
});
