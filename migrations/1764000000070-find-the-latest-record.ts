import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands is the latest of a chain: found without reading the chain. */
export class FindTheLatestRecord1764000000070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index judgement_in_order on judgement (centre_id, cross_reference_id, sequence)');
    await db.query(
      'create index criterion_decision_in_order on criterion_decision (centre_id, unit_id, criterion_id, sequence)',
    );
    await db.query('create index sign_off_in_order on sign_off (centre_id, unit_id, sequence)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index sign_off_in_order, criterion_decision_in_order, judgement_in_order');
  }
}
