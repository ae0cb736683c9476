import type { MigrationInterface, QueryRunner } from 'typeorm';
import { living, protectTenantTable } from './tenant-table.js';

export class CreateUnitsAndCohorts1764000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table unit_specification (
      centre_id uuid not null references centre (centre_id),
      id uuid not null,
      standard_version_id uuid not null references standard_version (id),
      code text not null,
      title text not null,
      kind text not null default 'in-house',
      methods text[] not null,
      currency_months integer not null,
      simulation_allowed boolean not null default false,
      created_at timestamptz not null,
      primary key (centre_id, id),
      constraint unit_specification_kind check (kind in ('in-house')),
      constraint unit_specification_currency check (currency_months between 1 and 120)
    )`);
    await db.query('create unique index unit_specification_code on unit_specification (centre_id, code)');
    await protectTenantTable(db, 'unit_specification', 'select, insert, update');

    await db.query(`create table cohort (
      centre_id uuid not null references centre (centre_id),
      id uuid not null,
      name text not null,
      manager_id uuid,
      starts_on date not null,
      created_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, manager_id) references person (centre_id, id)
    )`);
    await protectTenantTable(db, 'cohort', 'select, insert, update');

    await db.query(`create table cohort_unit (
      centre_id uuid not null,
      id uuid not null,
      cohort_id uuid not null,
      unit_specification_id uuid not null,
      target_date date not null,
      primary key (centre_id, id),
      foreign key (centre_id, cohort_id) references cohort (centre_id, id),
      foreign key (centre_id, unit_specification_id) references unit_specification (centre_id, id)
    )`);
    await db.query(
      'create unique index cohort_unit_once on cohort_unit (centre_id, cohort_id, unit_specification_id)',
    );
    await protectTenantTable(db, 'cohort_unit', living);

    await db.query(`create table unit (
      centre_id uuid not null,
      id uuid not null,
      learner_id uuid not null,
      unit_specification_id uuid not null,
      cohort_id uuid,
      jurisdiction text not null,
      language text not null default 'en',
      target_date date,
      enrolled_at timestamptz not null,
      withdrawn_at timestamptz,
      state text not null default 'not-started',
      criteria_total integer not null,
      criteria_met integer not null default 0,
      criteria_awaiting integer not null default 0,
      criteria_open integer not null default 0,
      last_activity_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, learner_id) references person (centre_id, id),
      foreign key (centre_id, unit_specification_id) references unit_specification (centre_id, id),
      foreign key (centre_id, cohort_id) references cohort (centre_id, id),
      constraint unit_of_learner unique (centre_id, id, learner_id),
      constraint unit_jurisdiction check (jurisdiction in ('england-and-wales', 'scotland', 'northern-ireland')),
      constraint unit_language check (language in ('en', 'cy'))
    )`);
    await db.query(`create unique index unit_live_once on unit (centre_id, learner_id, unit_specification_id)
      where withdrawn_at is null`);
    await db.query('create index unit_of_cohort on unit (centre_id, cohort_id) where withdrawn_at is null');
    await protectTenantTable(db, 'unit', 'select, insert, update');

    await db.query(`create table criterion_state (
      centre_id uuid not null,
      unit_id uuid not null,
      criterion_id uuid not null references criterion (id),
      position integer not null,
      state text not null default 'not-started',
      links integer not null default 0,
      changed_at timestamptz not null,
      primary key (centre_id, unit_id, criterion_id),
      foreign key (centre_id, unit_id) references unit (centre_id, id)
    )`);
    await db.query(`comment on table criterion_state is
      'One row per assessed criterion of a unit, from enrolment on: what cross-references and decisions point at, and the state each page shows. links counts cross-references in drafts.'`);
    await protectTenantTable(db, 'criterion_state', 'select, insert, update');

    await db.query(`create table allocation (
      centre_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      person_id uuid not null,
      duty text not null,
      starts_at timestamptz not null,
      ended_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, unit_id) references unit (centre_id, id),
      foreign key (centre_id, person_id) references person (centre_id, id),
      constraint allocation_duty check (duty in ('assessor', 'iqa'))
    )`);
    await db.query(
      'create unique index allocation_live_once on allocation (centre_id, unit_id, duty) where ended_at is null',
    );
    await db.query(
      'create index allocation_of_person on allocation (centre_id, person_id, duty) where ended_at is null',
    );
    await protectTenantTable(db, 'allocation', 'select, insert, update');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table allocation, criterion_state, unit, cohort_unit, cohort, unit_specification');
  }
}
