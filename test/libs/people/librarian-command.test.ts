import { actorAt } from '#people';
import { runCommand } from '../../../apps/cli/src/run-command.js';
import { aCentre } from '../../support/a-centre.js';
import { asApp, asOwner } from '../../support/connections.js';
import { testDatabaseUrl } from '../../support/database.js';
import { sql } from '../../support/sql.js';

async function run(...words: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = await runCommand(words, {
    print: (line) => void printed.push(line),
    printError: (line) => void complained.push(line),
  });
  return { code, printed, complained };
}

const before = { ...process.env };
beforeAll(() => (process.env['DATABASE_URL'] = testDatabaseUrl()));
afterAll(() => (process.env = before));

test('the command line grants and revokes the right to publish, and records both', async () => {
  const centre = await aCentre();
  const ada = await centre.person('assessor');
  const isLibrarian = async () =>
    (await centre.run((tx) => actorAt(tx, ada.accountId, centre.id)))?.librarian;
  expect(await isLibrarian()).toBe(false);
  expect(await run('librarian', 'grant', ada.address.toUpperCase())).toMatchObject({ code: 0 });
  expect(await isLibrarian()).toBe(true);
  expect((await run('librarian', 'grant', ada.address)).printed[0]).toContain('already');
  expect(await run('librarian', 'revoke', ada.address)).toMatchObject({ code: 0 });
  expect(await isLibrarian()).toBe(false);
  const owner = await asOwner();
  const events = await owner.inInstallation((tx) =>
    tx.query(
      sql(`select act from installation_event where subject ->> 'account' = $1 order by sequence`, [
        ada.accountId,
      ]),
    ),
  );
  expect(events).toEqual([{ act: 'librarian.granted' }, { act: 'librarian.revoked' }]);
});

test('an address without an account is reported', async () => {
  const { code, complained } = await run('librarian', 'grant', 'nobody@example.org');
  expect({ code, complained }).toEqual({
    code: 1,
    complained: ['Nobody has an account with the address nobody@example.org.'],
  });
});

test('threat 16: the serving role cannot make anyone a librarian', async () => {
  const centre = await aCentre();
  const { accountId } = await centre.person('learner');
  const app = await asApp();
  for (const text of [
    'update account set librarian = true where id = $1',
    `insert into account (id, address, librarian, created_at) values (gen_random_uuid(), $1, true, now())`,
    `insert into installation_event values (gen_random_uuid(), default, now(), $1, 'x', '{}', '{}')`,
  ])
    await expect(app.inInstallation((tx) => tx.query(sql(text, [accountId])))).rejects.toThrow(
      /permission denied/,
    );
});
