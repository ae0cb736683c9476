import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Should somebody come to run statements as the serving role, they can neither make a librarian of an account nor give
 * a person, role, invitation or token to another one, and they queue work for the centre of their transaction alone.
 */
export class GiveTheServingRoleNoMoreThanItUses1764000000101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('revoke insert, update, delete on account from attest_app');
    await db.query('grant insert (id, address, created_at), update (password_hash) on account to attest_app');
    await db.query('revoke update, delete on invitation, api_token from attest_app');
    await db.query('grant update (used_at, expires_at) on invitation to attest_app');
    await db.query('grant update (last_used_at, revoked_at) on api_token to attest_app');
    await db.query('revoke update on person, person_role from attest_app');
    await db.query('grant update (name, state, last_evidence_number) on person to attest_app');
    await db.query('grant update (ended_at) on person_role to attest_app');
    await db.query(`create or replace function enqueue_task(task text, payload jsonb) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if payload ->> 'centreId' is distinct from nullif(current_setting('app.centre', true), '') then
          raise exception 'work is queued for the centre of its transaction' using errcode = '42501';
        end if;
        perform graphile_worker.add_job(task, payload::json, max_attempts => 5);
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`create or replace function enqueue_task(task text, payload jsonb) returns void
      language sql security definer set search_path = pg_catalog, pg_temp
      as $$ select graphile_worker.add_job(task, payload::json, max_attempts => 5) $$`);
    await db.query('grant update on person, person_role to attest_app');
    await db.query('grant select, insert, update, delete on account, invitation, api_token to attest_app');
  }
}
