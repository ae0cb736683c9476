import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The installation's reference data: one text, one id, one digest for all centres. The serving role only reads. */
export class CreateStandards1764000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table standard (
      key text primary key,
      created_at timestamptz not null
    )`);
    await db.query(`create table standard_version (
      id uuid primary key,
      standard_key text not null references standard (key),
      version text not null,
      title text not null,
      content jsonb not null,
      digest text not null,
      review_date text,
      loaded_at timestamptz not null,
      unique (standard_key, version)
    )`);
    await db.query(`create table criterion (
      id uuid primary key,
      standard_version_id uuid not null references standard_version (id),
      label text not null,
      kind text not null,
      position integer not null,
      text text not null,
      stem text,
      heading_label text,
      unique (standard_version_id, label),
      unique (standard_version_id, position),
      constraint criterion_kind check (kind in ('performance', 'knowledge'))
    )`);
    await db.query(`comment on table criterion is
      'What is assessed: an item, or a sub-item with the stem of its heading. Headings themselves are not rows.'`);
    for (const table of ['standard', 'standard_version', 'criterion'])
      await db.query(`grant select on ${table} to attest_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table criterion, standard_version, standard');
  }
}
