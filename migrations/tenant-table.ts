import type { QueryRunner } from 'typeorm';

/**
 * Makes a table a tenant's: row-level security, forced on its owner too; the serving role sees the rows of
 * the centre named in `app.centre` and no others (unset or '' sees nothing); the owner sees all, for
 * migrations and the functions that run before a centre is known.
 *
 * `may` says what the serving role may do. History tables get `select, insert`: nothing there is overwritten.
 */
export async function protectTenantTable(db: QueryRunner, table: string, may: string): Promise<void> {
  await db.query(`alter table ${table} enable row level security`);
  await db.query(`alter table ${table} force row level security`);
  await db.query(`create policy own_centre on ${table} to attest_app
    using (centre_id = nullif(current_setting('app.centre', true), '')::uuid)
    with check (centre_id = nullif(current_setting('app.centre', true), '')::uuid)`);
  await db.query(`create policy owner_sees_all on ${table} to current_user using (true) with check (true)`);
  await db.query(`grant ${may} on ${table} to attest_app`);
}

/** What a table of living records allows. */
export const living = 'select, insert, update, delete';

/** What a table of history allows: rows are added and never changed. */
export const history = 'select, insert';
