import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which somebody who lost their password sets a new one. An operator makes them, the serving role uses them up. */
export class ResetPasswords1764000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table password_reset (
      id uuid primary key,
      token_hash bytea not null unique,
      account_id uuid not null references account (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`);
    await db.query('create index password_reset_of_account on password_reset (account_id)');
    await db.query('grant select, update (used_at) on password_reset to attest_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table password_reset');
  }
}
