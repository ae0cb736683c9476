import type { MigrationInterface, QueryRunner } from 'typeorm';

const functions = [
  'refuse_change_of_submitted_revision',
  'refuse_change_of_submitted_part',
  'refuse_own_quality_assurance',
  'keep_plan_of_unit',
  'keep_plan_of_cohort',
];

/** Temporary tables are looked at first: with one of the same name, what is submitted could be changed. */
export class PinWhatTriggersLookAt1764000000102 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const name of functions)
      await db.query(`alter function ${name}() set search_path = pg_catalog, public, pg_temp`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of functions) await db.query(`alter function ${name}() reset search_path`);
  }
}
