import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is needed before the tenant is known: these tables have no centre's rows in them, no names and no
 * row-level security. The catalogue test lists them by name.
 */
export class CreateAccountsAndSessions1764000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table account (
      id uuid primary key,
      address text not null,
      password_hash text,
      librarian boolean not null default false,
      created_at timestamptz not null,
      constraint account_address check (address = lower(address))
    )`);
    await db.query('create unique index account_by_address on account (address)');
    await db.query(`create table session (
      id_hash bytea primary key,
      account_id uuid references account (id),
      centre_id uuid,
      data jsonb not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null
    )`);
    await db.query('create index session_of_account on session (account_id)');
    await db.query('create index session_by_expiry on session (expires_at)');
    await db.query(`create table api_token (
      id uuid primary key,
      account_id uuid not null references account (id),
      centre_id uuid not null,
      name text not null,
      token_hash bytea not null unique,
      scope text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      constraint api_token_scope check (scope in ('read', 'write'))
    )`);
    await db.query(`create table invitation (
      id uuid primary key,
      token_hash bytea not null unique,
      account_id uuid not null references account (id),
      centre_id uuid not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`);
    await db.query(`create table rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`);
    for (const table of ['account', 'session', 'api_token', 'invitation', 'rate_limit'])
      await db.query(`grant select, insert, update, delete on ${table} to attest_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table rate_limit, invitation, api_token, session, account');
  }
}
