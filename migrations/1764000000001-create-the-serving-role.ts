import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role that serves people: it owns nothing and cannot go round row-level security. */
export class CreateTheServingRole1764000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'attest_app') then
        create role attest_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
      -- Creating a role gives its creator the right to grant it, not (from PostgreSQL 16 on) to become it.
      if not pg_has_role(current_user, 'attest_app',
          case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
        execute format('grant attest_app to %I', current_user);
      end if;
    end $$`);
    await db.query('grant usage on schema public to attest_app');
    await db.query(`create function enqueue_task(task text, payload jsonb) returns void
      language sql security definer set search_path = pg_catalog, pg_temp
      as $$ select graphile_worker.add_job(task, payload::json, max_attempts => 5) $$`);
    await db.query(`comment on function enqueue_task is
      'The queue''s tables are closed to the serving role; work that follows a commit is enqueued in it through here.'`);
    await db.query('revoke all on function enqueue_task from public');
    await db.query('grant execute on function enqueue_task to attest_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function enqueue_task');
  }
}
