import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the library can be narrowed by stands on every page of it: kept, not gathered from a thousand standards. */
export class KeepTheShelves1764000000202 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table library_shelf (
      kind text not null,
      name text not null,
      primary key (kind, name),
      constraint library_shelf_kind check (kind in ('suite', 'occupation'))
    )`);
    await db.query(`insert into library_shelf (kind, name)
      select distinct t.kind, t.name from library_version l
      join standard s on s.current_version_id = l.standard_version_id,
      lateral (select 'suite' as kind, unnest(l.suites) as name
               union all select 'occupation', unnest(l.occupations)) t`);
    await db.query('grant select on library_shelf to attest_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table library_shelf');
  }
}
