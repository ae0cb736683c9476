import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a librarian makes a standard of: the printed document as it was read, and the draft beside it. It is the
 * installation's as the library is; a centre's id says only in whose store the document lies until it is read.
 */
export class DraftStandards1764000000201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table standard_draft (
      id uuid primary key,
      centre_id uuid not null,
      state text not null,
      file_name text not null,
      object_key uuid,
      document jsonb,
      remarks jsonb not null default '[]',
      refusal jsonb,
      yaml text,
      revision integer not null default 1,
      created_by uuid not null references account (id),
      created_at timestamptz not null,
      changed_by uuid not null references account (id),
      changed_at timestamptz not null,
      standard_version_id uuid references standard_version (id),
      constraint standard_draft_state check (state in ('receiving', 'reading', 'unread', 'open', 'publishing', 'published')),
      constraint standard_draft_published check ((state = 'published') = (standard_version_id is not null)),
      constraint standard_draft_yaml check (length(yaml) <= 2000000)
    )`);
    await db.query('create index standard_draft_by_object on standard_draft (object_key)');
    await db.query(`grant select, delete, insert (id, centre_id, state, file_name, object_key, document, remarks, yaml,
      created_by, created_at, changed_by, changed_at) on standard_draft to attest_app`);
    await db.query(`grant update (state, object_key, document, remarks, refusal, yaml, revision, changed_by, changed_at)
      on standard_draft to attest_app`);
    await db.query(`create function keep_published_draft() returns trigger
      language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        if old.state = 'published' then
          raise exception 'what became of a draft stays on record' using errcode = '23000';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    await db.query(`create trigger keep_published_draft before update or delete on standard_draft
      for each row execute function keep_published_draft()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table standard_draft');
    await db.query('drop function keep_published_draft');
  }
}
