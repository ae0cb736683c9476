import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Strangers have no row any more, notices and form tokens are kept in no row, and a renewal changes no indexed column,
 * so that it is a heap-only update. The cookies that named the rows of before are no longer read: everybody signs in anew.
 */
export class KeepSessionsOfAccountsOnly1764000002001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('delete from session');
    await db.query('drop index session_by_expiry');
    await db.query(`alter table session alter account_id set not null, drop column data, add column sealed_form text,
      set (fillfactor = 80)`);
    await db.query('create index session_by_start on session (created_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('delete from session');
    await db.query('drop index session_by_start');
    await db.query(`alter table session alter account_id drop not null, drop column sealed_form,
      add column data jsonb not null, reset (fillfactor)`);
    await db.query('create index session_by_expiry on session (expires_at)');
  }
}
