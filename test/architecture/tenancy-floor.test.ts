import type { Connection, Database } from '#database';
import { aRowEverywhere } from '../support/a-row-everywhere.js';
import { asApp, asOwner } from '../support/connections.js';
import { sql } from '../support/sql.js';

const protectedTables = `select relname as name from pg_class
  where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relrowsecurity order by 1`;

let app: Database;
let owner: Database;
let tables: string[];
let mine: string;
let theirs: string;

beforeAll(async () => {
  [app, owner] = [await asApp(), await asOwner()];
  [mine, theirs] = [await aRowEverywhere(), await aRowEverywhere()];
  const found = await owner.inInstallation((tx) => tx.query(sql<{ name: string }>(protectedTables)));
  tables = found.map(({ name }) => name);
});

/** How many rows of `centre` a plain query finds in each table, in a transaction opened by `open`. */
type Open = (count: (tx: Connection) => Promise<number>) => Promise<number>;

async function rowsOf(centre: string, open: Open): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables)
    counts[table] = await open(async (tx) => {
      const rows = await tx.query(sql(`select 1 from ${table} where centre_id = $1`, [centre]));
      return rows.length;
    });
  return counts;
}

const nowhere = () => Object.fromEntries(tables.map((table) => [table, 0]));

test('threat 18: each table has rows of both centres, so that the tests below can fail', async () => {
  for (const centre of [mine, theirs])
    for (const [table, rows] of Object.entries(await rowsOf(centre, (work) => owner.inInstallation(work))))
      expect([table, rows > 0]).toEqual([table, true]);
});

test('threat 18: with our own checks bypassed, one centre sees no row of another in any table', async () => {
  expect(await rowsOf(theirs, (work) => app.inCentre(mine, work))).toEqual(nowhere());
  const own = await rowsOf(mine, (work) => app.inCentre(mine, work));
  expect(Object.values(own).every((rows) => rows > 0)).toBe(true);
});

test('threat 18: without a centre, or after one was set and forgotten, no table shows anything', async () => {
  expect(await rowsOf(mine, (work) => app.inInstallation(work))).toEqual(nowhere());
  expect(
    await rowsOf(mine, (work) =>
      app.inInstallation(async (tx) => {
        await tx.query(sql(`select set_config('app.centre', '', true)`));
        return work(tx);
      }),
    ),
  ).toEqual(nowhere());
});

test('threat 18: one centre changes and deletes no row of another', async () => {
  for (const table of tables)
    for (const text of [
      `update ${table} set centre_id = centre_id where centre_id = $1 returning 1`,
      `delete from ${table} where centre_id = $1 returning 1`,
    ]) {
      const touched = await app.inCentre(mine, (tx) => tx.query(sql(text, [theirs]))).catch(notPermitted);
      expect([text, touched]).toEqual([text, []]);
    }
});

test('threat 18: no row is moved or added to another centre', async () => {
  for (const table of tables) {
    await expect(
      app.inCentre(mine, (tx) =>
        tx.query(sql(`update ${table} set centre_id = $2 where centre_id = $1`, [mine, theirs])),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      app.inCentre(mine, (tx) =>
        tx.query(
          sql(
            `insert into ${table} overriding user value
           select * from jsonb_populate_record(null::${table}, (select to_jsonb(t) from ${table} t limit 1)
             || jsonb_build_object('centre_id', $1::text))`,
            [theirs],
          ),
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  }
});

const notPermitted = (error: { code?: string }): never[] => {
  if (error.code !== '42501') throw error;
  return [];
};
