import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept for pages can only be what the rules know, and who ended a unit, and why, is kept with it. */
export class KeepUnitStatesKnown1764000000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table criterion_state
      add constraint criterion_state_known check (state in ('met', 'met-awaiting-countersignature',
        'awaiting-assessment', 'reopened', 'partly-met', 'not-yet-met', 'evidence-linked', 'not-started')),
      add constraint criterion_state_links check (links >= 0)`);
    await db.query(`alter table unit
      add column withdrawn_by uuid,
      add column withdrawal_reason text,
      add foreign key (centre_id, withdrawn_by) references person (centre_id, id),
      add constraint unit_withdrawal_whole check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3)),
      add constraint unit_state check (state in ('not-started', 'in-progress', 'action-with-learner',
        'ready-to-declare', 'ready-for-sign-off', 'awaiting-countersignature', 'awaiting-iqa', 'iqa-action-required',
        'iqa-cleared', 'claimed', 'certificated', 'result-withdrawn')),
      add constraint unit_counters check (criteria_met >= 0 and criteria_awaiting >= 0 and criteria_open >= 0
        and criteria_met + criteria_awaiting + criteria_open <= criteria_total)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table unit drop constraint unit_counters, drop constraint unit_state,
      drop column withdrawal_reason, drop column withdrawn_by`);
    await db.query(
      'alter table criterion_state drop constraint criterion_state_links, drop constraint criterion_state_known',
    );
  }
}
