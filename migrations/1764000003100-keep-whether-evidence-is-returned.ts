import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether evidence of a unit is back with its learner is kept on the unit, as its counters are: every judgement asks, and
 * only acts on evidence change it.
 */
export class KeepWhetherEvidenceIsReturned1764000003100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table unit add column evidence_returned boolean not null default false');
    await db.query(`comment on column unit.evidence_returned is
      'Submitted evidence was handed back, and has neither been replaced nor withdrawn since.'`);
    await db.query(`update unit u set evidence_returned = true where exists (
      select from cross_reference x
      join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id and r.submitted_at is not null
      cross join lateral (
        select f.returned from feedback f where f.centre_id = r.centre_id and f.revision_id = r.id
        order by f.sequence desc limit 1) f
      where x.centre_id = u.centre_id and x.unit_id = u.id and f.returned
        and not exists (select from evidence_withdrawal w
                        where w.centre_id = r.centre_id and w.evidence_id = r.evidence_id)
        and not exists (select from evidence_revision l where l.centre_id = r.centre_id
                        and l.evidence_id = r.evidence_id and l.revision > r.revision and l.submitted_at is not null))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table unit drop column evidence_returned');
  }
}
