import pg from 'pg';
import { CannotStart, connectAsApp } from '#database';
import { testDatabaseUrl } from '../../support/database.js';

async function asOwner(sql: string): Promise<void> {
  const owner = new pg.Client({ connectionString: testDatabaseUrl() });
  await owner.connect();
  await owner.query(sql).finally(() => owner.end());
}

test('threat 18: the serving role is neither a superuser nor an owner', async () => {
  const database = await connectAsApp(testDatabaseUrl(), { poolSize: 1 });
  const [role] = await database.dataSource.query('select current_user as name');
  expect(role).toEqual({ name: 'attest_app' });
  await database.close();
});

test('threat 18: a role that owns a table is refused for serving', async () => {
  await asOwner(
    'create table stray (); grant create on schema public to attest_app; alter table stray owner to attest_app',
  );
  try {
    await expect(connectAsApp(testDatabaseUrl())).rejects.toThrow(CannotStart);
    await expect(connectAsApp(testDatabaseUrl())).rejects.toThrow(/owns the table "stray"/);
  } finally {
    await asOwner('drop table stray; revoke create on schema public from attest_app');
  }
});
