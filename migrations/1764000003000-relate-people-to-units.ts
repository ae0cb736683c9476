import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is what to which unit: by the unit itself, by allocation, by cohort and by role. A unit that moved to another version
 * is related to those who have duties on the one in which its work goes on. `since` and `until` bound what was agreed for
 * a time; they are null where it holds until an act ends it. What an act ended is not here: an act that waited for it began
 * before and would take its own time for the earlier one.
 *
 * What each relation lets somebody see is not said here but in `libs/units/src/domain/access.ts`.
 */
export class RelatePeopleToUnits1764000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Not `coalesce`: it counts as a function that could leak what a policy hides, and keeps PostgreSQL from the index.
    await db.query(`create view unit_relation with (security_invoker = true) as
      select centre_id, id as unit_id, learner_id as person_id, 'learner' as relation,
        null::timestamptz as since, null::timestamptz as until
      from unit
      union all
      select u.centre_id, u.id, a.person_id, a.duty, null, null
      from unit u join allocation a on a.centre_id = u.centre_id and a.ended_at is null
        and a.unit_id = case when u.successor_id is null then u.id else u.successor_id end
      union all
      select u.centre_id, u.id, c.manager_id, 'manager', null, null
      from unit u join cohort c on c.centre_id = u.centre_id and c.id = u.cohort_id
      union all
      select u.centre_id, u.id, r.person_id, 'administrator', null, null
      from unit u join person_role r on r.centre_id = u.centre_id and r.role = 'administrator' and r.ended_at is null`);
    await db.query(`create view live_allocation with (security_invoker = true) as
      select centre_id, unit_id, duty, person_id, starts_at from allocation where ended_at is null`);
    await db.query('grant select on unit_relation, live_allocation to attest_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view live_allocation, unit_relation');
  }
}
