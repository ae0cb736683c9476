import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day from which a unit needs somebody's attention, kept with the unit: it does not move while nothing
 * happens, so that learners are ranked by it without reckoning (the rule: progress/src/domain/attention.ts).
 * The target that holds is kept beside it, the unit's own or else its cohort's. Triggers keep both, whichever
 * act changes what they follow from.
 */
export class KeepWhenAUnitNeedsAttention1764000000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table unit add column planned_for date, add column attention_from date');
    await db.query(`create function keep_plan_of_unit() returns trigger language plpgsql as $$
      declare begun constant date := (new.enrolled_at at time zone 'Europe/London')::date;
      begin
        if tg_op = 'INSERT' or (new.target_date, new.cohort_id) is distinct from (old.target_date, old.cohort_id) then
          new.planned_for := coalesce(new.target_date, (
            select cu.target_date from cohort_unit cu where cu.centre_id = new.centre_id
              and cu.cohort_id = new.cohort_id and cu.unit_specification_id = new.unit_specification_id));
        end if;
        new.attention_from := case
          when new.state in ('awaiting-iqa', 'iqa-cleared', 'claimed', 'certificated') then null
          else least(
            begun + (new.planned_for - begun) * (new.criteria_met + new.criteria_awaiting)
              / greatest(new.criteria_total, 1) + 7,
            (coalesce(new.last_activity_at, new.enrolled_at) at time zone 'Europe/London')::date + 28) end;
        return new;
      end $$`);
    await db.query(`create trigger keep_plan before insert or update on unit
      for each row execute function keep_plan_of_unit()`);
    await db.query(`create function keep_plan_of_cohort() returns trigger language plpgsql as $$
      declare of_cohort record := case tg_op when 'DELETE' then old else new end;
      begin
        update unit set planned_for = coalesce(target_date, case when tg_op <> 'DELETE' then new.target_date end)
        where centre_id = of_cohort.centre_id and cohort_id = of_cohort.cohort_id
          and unit_specification_id = of_cohort.unit_specification_id;
        return null;
      end $$`);
    await db.query(`create trigger keep_plan after insert or delete or update of target_date on cohort_unit
      for each row execute function keep_plan_of_cohort()`);
    await db.query(`update unit u set planned_for = coalesce(u.target_date, (
      select cu.target_date from cohort_unit cu where cu.centre_id = u.centre_id and cu.cohort_id = u.cohort_id
        and cu.unit_specification_id = u.unit_specification_id))`);
    // A cohort's page has a column for each of its units, so nobody is in it with another one.
    await db.query(`alter table unit add constraint unit_of_cohort_unit
      foreign key (centre_id, cohort_id, unit_specification_id)
      references cohort_unit (centre_id, cohort_id, unit_specification_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table unit drop constraint unit_of_cohort_unit');
    await db.query('drop trigger keep_plan on cohort_unit');
    await db.query('drop trigger keep_plan on unit');
    await db.query('drop function keep_plan_of_cohort, keep_plan_of_unit');
    await db.query('alter table unit drop column attention_from, drop column planned_for');
  }
}
