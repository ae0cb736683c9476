import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of a published version: it never changes, it may be retired, and one of a standard's versions is its
 * current one. Beside it what the library is searched by, all of it derived and made by the loader.
 */
export class KeepTheLibrary1764000000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table standard_version add column retired_at timestamptz');
    await db.query(
      'alter table standard add column current_version_id uuid references standard_version (id)',
    );
    await db.query(`update standard s set current_version_id = (select v.id from standard_version v
      where v.standard_key = s.key order by v.loaded_at desc, v.id desc limit 1)`);
    await this.keepPublished(db);
    await this.createReadModels(db);
    await db.query(`create table installation_event (
      id uuid primary key,
      sequence bigint generated always as identity,
      at timestamptz not null,
      account_id uuid references account (id),
      act text not null,
      subject jsonb not null,
      facts jsonb not null
    )`);
    await db.query(`comment on table installation_event is
      'Who did what to the installation itself. Written by the owning role alone; no account means the command line.'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table installation_event, like_wording, library_text, library_version');
    await db.query('drop trigger keep_published on criterion');
    await db.query('drop trigger keep_published on standard_version');
    await db.query('drop function keep_published_standard');
    await db.query('alter table standard drop column current_version_id');
    await db.query('alter table standard_version drop column retired_at');
  }

  /** Whoever may write at all, the owner included, adds versions and retires them, and does nothing else to them. */
  private async keepPublished(db: QueryRunner): Promise<void> {
    await db.query(`create function keep_published_standard() returns trigger
      language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        if tg_op = 'UPDATE' and tg_table_name = 'standard_version' then
          if to_jsonb(new) - 'retired_at' = to_jsonb(old) - 'retired_at' then return new; end if;
        end if;
        raise exception 'a published standard does not change' using errcode = '23000';
      end $$`);
    for (const table of ['standard_version', 'criterion'])
      await db.query(`create trigger keep_published before update or delete on ${table}
        for each row execute function keep_published_standard()`);
  }

  private async createReadModels(db: QueryRunner): Promise<void> {
    await db.query(`create table library_version (
      standard_version_id uuid primary key references standard_version (id),
      names text[] not null,
      suites text[] not null,
      occupations text[] not null,
      performance integer not null,
      knowledge integer not null
    )`);
    await db.query(`create table library_text (
      standard_version_id uuid not null references standard_version (id),
      language text not null,
      position integer not null,
      criterion_id uuid references criterion (id),
      text text not null,
      words tsvector not null,
      wording uuid,
      primary key (standard_version_id, language, position),
      constraint library_text_language check (language in ('en', 'cy'))
    )`);
    await db.query(`comment on table library_text is
      'What words find: position 0 is the standard itself, the others are its criteria.'`);
    await db.query('create index library_text_words on library_text using gin (words)');
    await db.query('create index library_text_wording on library_text (wording) where wording is not null');
    await db.query(`create table like_wording (
      wording uuid not null,
      other uuid not null,
      likeness real not null,
      primary key (wording, other)
    )`);
    await db.query(`comment on table like_wording is
      'Two wordings that are near-identical, each pair both ways round. The same wording has the same id and no row.'`);
    for (const table of ['library_version', 'library_text', 'like_wording'])
      await db.query(`grant select on ${table} to attest_app`);
  }
}
