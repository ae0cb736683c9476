import type { MigrationInterface, QueryRunner } from 'typeorm';
import { history, protectTenantTable } from './tenant-table.js';

export class CreateSignOffAndQuality1764000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table declaration (
      centre_id uuid not null,
      id uuid not null,
      sequence bigint generated always as identity,
      unit_id uuid not null,
      learner_id uuid not null,
      state_digest text not null,
      declared_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, unit_id, learner_id) references unit (centre_id, id, learner_id),
      constraint declaration_of_unit unique (centre_id, id, unit_id)
    )`);
    await db.query('create index declaration_in_order on declaration (centre_id, unit_id, sequence)');
    await protectTenantTable(db, 'declaration', history);

    await db.query(`create table sign_off (
      centre_id uuid not null,
      id uuid not null,
      sequence bigint generated always as identity,
      unit_id uuid not null,
      learner_id uuid not null,
      assessor_id uuid not null,
      declaration_id uuid not null,
      supersedes_id uuid,
      state_digest text not null,
      capacity text not null default 'assessor',
      signed_at timestamptz not null,
      primary key (centre_id, id),
      constraint sign_off_of_unit unique (centre_id, id, unit_id),
      foreign key (centre_id, unit_id, learner_id) references unit (centre_id, id, learner_id),
      foreign key (centre_id, assessor_id) references person (centre_id, id),
      foreign key (centre_id, declaration_id, unit_id) references declaration (centre_id, id, unit_id),
      foreign key (centre_id, supersedes_id, unit_id) references sign_off (centre_id, id, unit_id),
      constraint sign_off_supersedes_once unique (centre_id, supersedes_id),
      constraint sign_off_not_by_learner check (assessor_id <> learner_id)
    )`);
    await db.query(
      'create unique index sign_off_one_first on sign_off (centre_id, unit_id) where supersedes_id is null',
    );
    await protectTenantTable(db, 'sign_off', history);

    await db.query(`create table sign_off_decision (
      centre_id uuid not null,
      sign_off_id uuid not null,
      decision_id uuid not null,
      primary key (centre_id, sign_off_id, decision_id),
      foreign key (centre_id, sign_off_id) references sign_off (centre_id, id),
      foreign key (centre_id, decision_id) references criterion_decision (centre_id, id)
    )`);
    await protectTenantTable(db, 'sign_off_decision', history);

    await db.query(`create table iqa_review (
      centre_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      learner_id uuid not null,
      sign_off_id uuid not null,
      iqa_id uuid not null,
      outcome text not null,
      reasons text not null,
      capacity text not null default 'iqa',
      reviewed_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, unit_id, learner_id) references unit (centre_id, id, learner_id),
      foreign key (centre_id, sign_off_id, unit_id) references sign_off (centre_id, id, unit_id),
      foreign key (centre_id, iqa_id) references person (centre_id, id),
      constraint iqa_review_once unique (centre_id, sign_off_id),
      constraint iqa_review_outcome check (outcome in ('cleared', 'action-required')),
      constraint iqa_review_not_by_learner check (iqa_id <> learner_id)
    )`);
    await protectTenantTable(db, 'iqa_review', history);

    // Nobody quality-assures what they assessed: a check constraint cannot look into other tables, a trigger can.
    await db.query(`create function refuse_own_quality_assurance() returns trigger language plpgsql as $$
      begin
        if exists (select from sign_off s where s.centre_id = new.centre_id and s.unit_id = new.unit_id
                   and s.assessor_id = new.iqa_id)
        or exists (select from criterion_decision d where d.centre_id = new.centre_id and d.unit_id = new.unit_id
                   and d.assessor_id = new.iqa_id) then
          raise exception 'nobody quality-assures what they assessed'
            using errcode = '23514', constraint = 'iqa_review_not_by_assessor';
        end if;
        return new;
      end $$`);
    await db.query(`create trigger iqa_review_not_by_assessor before insert on iqa_review
      for each row execute function refuse_own_quality_assurance()`);

    await db.query(`create table portfolio (
      centre_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      edition text not null default 'default',
      draft boolean not null,
      language text not null,
      state text not null default 'queued',
      requested_by uuid not null,
      requested_at timestamptz not null,
      built_at timestamptz,
      object_key text,
      format text not null default 'plain',
      bytes bigint,
      pages integer,
      sha256 text,
      failure text,
      primary key (centre_id, id),
      foreign key (centre_id, unit_id) references unit (centre_id, id),
      foreign key (centre_id, requested_by) references person (centre_id, id),
      constraint portfolio_state check (state in ('queued', 'building', 'ready', 'failed')),
      constraint portfolio_ready_is_whole check (state <> 'ready' or
        (object_key is not null and sha256 is not null and pages is not null and bytes is not null))
    )`);
    await db.query('create index portfolio_of_unit on portfolio (centre_id, unit_id, requested_at)');
    await protectTenantTable(db, 'portfolio', 'select, insert, update');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table portfolio, iqa_review, sign_off_decision, sign_off, declaration');
    await db.query('drop function refuse_own_quality_assurance');
  }
}
