import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works on a specification, and who had which duty on a unit before: neither may read a centre's whole table. */
export class FindUnitsBySpecificationAndHistory1764000000052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index unit_of_specification on unit (centre_id, unit_specification_id)
      where withdrawn_at is null`);
    await db.query('create index allocation_of_unit on allocation (centre_id, unit_id, starts_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index allocation_of_unit, unit_of_specification');
  }
}
