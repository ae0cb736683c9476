import pg from 'pg';
import { migrate } from '#database';
import { testDatabaseUrl, testTemplate } from '../../support/database.js';

const name = `attest_test_interrupted_${process.pid}`;
const within = (database: string): string => {
  const url = new URL(testDatabaseUrl());
  url.pathname = `/${database}`;
  return url.href;
};
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: testDatabaseUrl() });
  await owner.connect();
  await owner.query(`create database ${name} template template0`);
});
afterAll(async () => {
  await owner.query(`drop database if exists ${name} with (force)`);
  await owner.end();
});

/** Every column of ours, and every constraint, trigger and policy. */
async function schemaOf(database: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: within(database) });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select table_name::text, column_name::text, data_type::text, is_nullable::text, column_default::text
         from information_schema.columns where table_schema = 'public'
       union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid), null, null from pg_constraint
         where connamespace = 'public'::regnamespace
       union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), null, null from pg_trigger
         where not tgisinternal
       union all select tablename, policyname, qual, null, null from pg_policies order by 1, 2, 3`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

test('threat 62: a migration that is cut off is finished by a later start, and nothing stays half made', async () => {
  const watching = new pg.Client({ connectionString: within(name) });
  await watching.connect();
  /** How many migrations are made. */
  const made = async (): Promise<number> => {
    const { rows } = await watching.query(`select to_regclass('public.migrations') is not null as begun`);
    return rows[0].begun ? (await watching.query('select from migrations')).rowCount! : 0;
  };
  let cut = 0;
  for (const after of [0, 1, 4, 9, 15]) {
    let over = false;
    const migrating = migrate(within(name))
      .then(
        () => true,
        () => false,
      )
      .finally(() => (over = true));
    while (!over && (await made()) <= after);
    await watching.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [name],
    );
    if (!(await migrating)) cut++;
  }
  await watching.end();
  expect(cut).toBe(5);
  await migrate(within(name));
  expect(await schemaOf(name)).toEqual(await schemaOf(testTemplate()));
}, 60_000);
