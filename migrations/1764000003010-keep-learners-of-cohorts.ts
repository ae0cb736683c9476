import type { MigrationInterface, QueryRunner } from 'typeorm';
import { living, protectTenantTable } from './tenant-table.js';

/**
 * One row for each learner with a live unit in a cohort, with the earliest day from which one of them needs attention: a
 * cohort's page reads the fifty that it shows instead of ranking all. A trigger keeps it, whichever act changes a unit.
 *
 * The row is locked before the units are counted, in a statement of its own: of two acts on units of one learner, the
 * second counts what the first left. Locks are taken unit first, then learner; acts on the units of many learners hold
 * their cohort, so that no two of those wait for each other.
 */
export class KeepLearnersOfCohorts1764000003010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table cohort_learner (
      centre_id uuid not null,
      cohort_id uuid not null,
      learner_id uuid not null,
      attention_from date,
      primary key (centre_id, cohort_id, learner_id),
      foreign key (centre_id, cohort_id) references cohort (centre_id, id),
      foreign key (centre_id, learner_id) references person (centre_id, id))`);
    await db.query(`create index cohort_learner_by_attention on cohort_learner
      (centre_id, cohort_id, attention_from, learner_id)`);
    await protectTenantTable(db, 'cohort_learner', living);
    await db.query(`insert into cohort_learner
      select centre_id, cohort_id, learner_id, min(attention_from) from unit
      where cohort_id is not null and withdrawn_at is null group by 1, 2, 3`);
    // One plan, as on the serving role's connections: for a centre that is new PostgreSQL expects no units at all, and
    // takes any index that begins with the centre.
    await db.query(`create function keep_learner_of_cohort(centre uuid, cohort uuid, learner uuid) returns void
      language plpgsql set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan as $$
      declare live record;
      begin
        insert into cohort_learner values (centre, cohort, learner, null) on conflict do nothing;
        perform from cohort_learner c
          where c.centre_id = centre and c.cohort_id = cohort and c.learner_id = learner for no key update;
        select count(*) as units, min(u.attention_from) as attention_from into live from unit u
          where u.centre_id = centre and u.learner_id = learner and u.withdrawn_at is null
            and u.cohort_id = cohort;
        if live.units = 0 then
          delete from cohort_learner c where c.centre_id = centre and c.cohort_id = cohort and c.learner_id = learner;
        else
          update cohort_learner c set attention_from = live.attention_from
          where c.centre_id = centre and c.cohort_id = cohort and c.learner_id = learner
            and c.attention_from is distinct from live.attention_from;
        end if;
      end $$`);
    await db.query(`create function keep_learners_of_cohort() returns trigger
      language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        if tg_op = 'UPDATE' and old.cohort_id is distinct from new.cohort_id and old.cohort_id is not null then
          perform keep_learner_of_cohort(old.centre_id, old.cohort_id, old.learner_id);
        end if;
        if new.cohort_id is not null then
          perform keep_learner_of_cohort(new.centre_id, new.cohort_id, new.learner_id);
        end if;
        return null;
      end $$`);
    await db.query(`create trigger keep_cohort_learner_of_new after insert on unit
      for each row when (new.cohort_id is not null) execute function keep_learners_of_cohort()`);
    // Most updates of a unit leave these alone: the day changes once a day at most.
    await db.query(`create trigger keep_cohort_learner after update on unit for each row
      when (old.attention_from is distinct from new.attention_from or old.cohort_id is distinct from new.cohort_id
        or (old.withdrawn_at is null) is distinct from (new.withdrawn_at is null))
      execute function keep_learners_of_cohort()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger keep_cohort_learner on unit');
    await db.query('drop trigger keep_cohort_learner_of_new on unit');
    await db.query('drop function keep_learners_of_cohort()');
    await db.query('drop function keep_learner_of_cohort(uuid, uuid, uuid)');
    await db.query('drop table cohort_learner');
  }
}
