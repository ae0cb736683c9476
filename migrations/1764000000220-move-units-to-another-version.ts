import type { MigrationInterface, QueryRunner } from 'typeorm';
import { history, living, protectTenantTable } from './tenant-table.js';

/**
 * A plan says what becomes of each criterion when a centre goes from one version of a standard to another; by it
 * units are moved. A unit that moved has ended, as a withdrawn one has, but in another way, and names the unit in which its
 * work goes on. What comes along is copied and names where it comes from; what was judged stays where it was judged.
 */
export class MoveUnitsToAnotherVersion1764000000220 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.endUnitsInOtherWays(db);
    await this.createPlans(db);
    await this.createMoves(db);
    await this.createWhatIsCarriedOver(db);
    await this.keepAssessorsFromReviewing(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(refuseOwnReview('d.unit_id = new.unit_id', 's.unit_id = new.unit_id'));
    await db.query('drop table carried_decision, cross_reference_origin, move_request, unit_move');
    await db.query('drop table transition_mapping, transition_plan');
    await db.query('drop function keep_mapping_of_ready_plan');
    await db.query('alter table cohort_unit drop column replaced_by');
    await db.query(`alter table unit drop constraint unit_ended_whole, drop column successor_id,
      drop column ended_as, add constraint unit_withdrawal_whole
        check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3)) not valid`);
  }

  private async endUnitsInOtherWays(db: QueryRunner): Promise<void> {
    await db.query(`alter table unit add column ended_as text, add column successor_id uuid,
      add foreign key (centre_id, successor_id, learner_id) references unit (centre_id, id, learner_id)`);
    await db.query(`update unit set ended_as = 'withdrawn' where withdrawn_at is not null`);
    await db.query(`alter table unit drop constraint unit_withdrawal_whole, add constraint unit_ended_whole check (
      case when withdrawn_at is null then num_nonnulls(withdrawn_by, withdrawal_reason, ended_as, successor_id) = 0
        when withdrawn_by is null then false
        when ended_as is null or ended_as = 'withdrawn' then withdrawal_reason is not null and successor_id is null
        else ended_as in ('moved', 'move-undone') and withdrawal_reason is null and successor_id is not null end)`);
    await db.query(`comment on column unit.successor_id is
      'The unit in which the work of one that moved goes on now, however often it moved.'`);
    await db.query(
      'create index unit_of_successor on unit (centre_id, successor_id) where successor_id is not null',
    );
    await db.query(`alter table cohort_unit add column replaced_by uuid,
      add foreign key (centre_id, replaced_by) references cohort_unit (centre_id, id)`);
    await db.query(`comment on column cohort_unit.replaced_by is
      'Who joins the cohort is enrolled on that instead: its learners moved there.'`);
  }

  private async createPlans(db: QueryRunner): Promise<void> {
    await db.query(`create table transition_plan (
      centre_id uuid not null references centre (centre_id),
      id uuid not null,
      from_specification_id uuid not null,
      to_version_id uuid not null references standard_version (id),
      to_specification_id uuid,
      state text not null default 'draft',
      created_by uuid not null,
      created_at timestamptz not null,
      ready_by uuid,
      ready_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, from_specification_id) references unit_specification (centre_id, id),
      foreign key (centre_id, to_specification_id) references unit_specification (centre_id, id),
      foreign key (centre_id, created_by) references person (centre_id, id),
      foreign key (centre_id, ready_by) references person (centre_id, id),
      constraint transition_plan_state check (state in ('draft', 'ready', 'discarded')),
      constraint transition_plan_ready_is_whole check (
        (state = 'ready') = (num_nonnulls(to_specification_id, ready_by, ready_at) = 3))
    )`);
    await db.query(`create unique index transition_plan_once on transition_plan
      (centre_id, from_specification_id, to_version_id) where state <> 'discarded'`);
    await protectTenantTable(db, 'transition_plan', 'select, insert');
    await db.query(
      'grant update (state, to_specification_id, ready_by, ready_at) on transition_plan to attest_app',
    );
    await db.query(`create table transition_mapping (
      centre_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      criterion_id uuid references criterion (id),
      to_criterion_id uuid references criterion (id),
      kind text not null,
      similarity real not null default 0,
      doubts text[] not null default '{}',
      edited_by uuid,
      edited_at timestamptz,
      reason text,
      primary key (centre_id, id),
      foreign key (centre_id, plan_id) references transition_plan (centre_id, id),
      foreign key (centre_id, edited_by) references person (centre_id, id),
      constraint transition_mapping_kind check (case kind
        when 'new' then criterion_id is null and to_criterion_id is not null
        when 'withdrawn' then criterion_id is not null and to_criterion_id is null
        else kind in ('same', 'moved', 'reworded', 'split', 'merged')
          and criterion_id is not null and to_criterion_id is not null end),
      constraint transition_mapping_edit_is_whole check (num_nulls(edited_by, edited_at, reason) in (0, 3))
    )`);
    await db.query(`create unique index transition_mapping_once on transition_mapping
      (centre_id, plan_id, criterion_id, to_criterion_id)`);
    await db.query(`create unique index transition_mapping_new_once on transition_mapping
      (centre_id, plan_id, to_criterion_id) where criterion_id is null`);
    await db.query(`create unique index transition_mapping_withdrawn_once on transition_mapping
      (centre_id, plan_id, criterion_id) where to_criterion_id is null`);
    await db.query(`comment on table transition_mapping is
      'What becomes of a criterion, one row for each pair. Frozen once the plan is ready; each edit is in the audit record.'`);
    await protectTenantTable(db, 'transition_mapping', living);
    await db.query(`create function keep_mapping_of_ready_plan() returns trigger
      language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      declare part record := case tg_op when 'DELETE' then old else new end;
      begin
        if exists (select from transition_plan p where p.centre_id = part.centre_id and p.id = part.plan_id
                   and p.state <> 'draft') then
          raise exception 'the mapping of a plan that is ready does not change' using errcode = '23000';
        end if;
        return part;
      end $$`);
    await db.query(`create trigger keep_mapping before insert or update or delete on transition_mapping
      for each row execute function keep_mapping_of_ready_plan()`);
  }

  private async createMoves(db: QueryRunner): Promise<void> {
    await db.query(`create table unit_move (
      centre_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      learner_id uuid not null,
      from_unit_id uuid not null,
      to_unit_id uuid not null,
      draft_links jsonb not null,
      moved_by uuid not null,
      moved_at timestamptz not null,
      last_activity_at timestamptz,
      undone_by uuid,
      undone_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, plan_id) references transition_plan (centre_id, id),
      foreign key (centre_id, from_unit_id, learner_id) references unit (centre_id, id, learner_id),
      foreign key (centre_id, to_unit_id, learner_id) references unit (centre_id, id, learner_id),
      foreign key (centre_id, moved_by) references person (centre_id, id),
      foreign key (centre_id, undone_by) references person (centre_id, id),
      constraint unit_move_to_once unique (centre_id, to_unit_id),
      constraint unit_move_undo_is_whole check (num_nulls(undone_by, undone_at) in (0, 2))
    )`);
    await db.query(`create unique index unit_move_from_once on unit_move (centre_id, from_unit_id)
      where undone_at is null`);
    await db.query('create index unit_move_of_plan on unit_move (centre_id, plan_id)');
    await db.query(`comment on column unit_move.draft_links is
      'The cross-references of drafts that went to the new unit, as they were: what undoing the move puts back.'`);
    await protectTenantTable(db, 'unit_move', 'select, insert');
    await db.query('grant update (undone_by, undone_at) on unit_move to attest_app');
    await db.query(`create table move_request (
      centre_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      unit_id uuid not null,
      requested_by uuid not null,
      requested_at timestamptz not null,
      outcome text,
      blockers jsonb,
      done_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, plan_id) references transition_plan (centre_id, id),
      foreign key (centre_id, unit_id) references unit (centre_id, id),
      foreign key (centre_id, requested_by) references person (centre_id, id),
      constraint move_request_outcome check (outcome in ('moved', 'moved-already', 'refused')),
      constraint move_request_done_is_whole check (num_nulls(outcome, done_at) in (0, 2)),
      constraint move_request_refused_says_why check ((outcome = 'refused') = (blockers is not null))
    )`);
    await db.query(`create unique index move_request_open_once on move_request (centre_id, plan_id, unit_id)
      where outcome is null`);
    await db.query(
      'create index move_request_of_plan on move_request (centre_id, plan_id, requested_at, id)',
    );
    await protectTenantTable(db, 'move_request', 'select, insert');
    await db.query('grant update (outcome, blockers, done_at) on move_request to attest_app');
  }

  private async createWhatIsCarriedOver(db: QueryRunner): Promise<void> {
    await db.query(`create table cross_reference_origin (
      centre_id uuid not null,
      cross_reference_id uuid not null,
      origin_id uuid not null,
      learner_id uuid not null,
      counts_as_judged boolean not null,
      primary key (centre_id, cross_reference_id, origin_id),
      foreign key (centre_id, cross_reference_id, learner_id) references cross_reference (centre_id, id, learner_id),
      foreign key (centre_id, origin_id, learner_id) references cross_reference (centre_id, id, learner_id)
    )`);
    await db.query(`comment on table cross_reference_origin is
      'Where a cross-reference that came along with a move was judged before, and whether that counts on as it is.'`);
    await protectTenantTable(db, 'cross_reference_origin', history);
    await db.query(`create table carried_decision (
      centre_id uuid not null,
      id uuid not null,
      move_id uuid not null,
      unit_id uuid not null,
      criterion_id uuid not null,
      from_decision_id uuid not null,
      kind text not null,
      decision_id uuid,
      primary key (centre_id, id),
      foreign key (centre_id, move_id) references unit_move (centre_id, id),
      foreign key (centre_id, from_decision_id) references criterion_decision (centre_id, id),
      foreign key (centre_id, unit_id, criterion_id) references criterion_state (centre_id, unit_id, criterion_id),
      foreign key (centre_id, decision_id, unit_id, criterion_id)
        references criterion_decision (centre_id, id, unit_id, criterion_id),
      constraint carried_decision_once unique (centre_id, unit_id, criterion_id, from_decision_id),
      constraint carried_decision_kind check (kind in ('same', 'moved', 'reworded', 'split', 'merged')),
      constraint carried_decision_at_once check (decision_id is null or kind in ('same', 'moved'))
    )`);
    await db.query(`create unique index carried_decision_as on carried_decision (centre_id, decision_id)
      where decision_id is not null`);
    await db.query(`comment on table carried_decision is
      'A decision that stood when its unit moved: carried over as decision_id at once, or waiting for its confirmation.'`);
    await protectTenantTable(db, 'carried_decision', history);
  }

  /** What was judged before a move is looked at too: the work on a unit is one, whatever the version. */
  private async keepAssessorsFromReviewing(db: QueryRunner): Promise<void> {
    const ofThisWork = (unit: string) => `${unit} in (select u.id from unit u
      where u.centre_id = new.centre_id and (u.id = new.unit_id or u.successor_id = new.unit_id))`;
    await db.query(refuseOwnReview(ofThisWork('d.unit_id'), ofThisWork('s.unit_id')));
  }
}

const refuseOwnReview = (decided: string, signed: string): string => `
  create or replace function refuse_own_quality_assurance() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  begin
    if exists (select from sign_off s where s.centre_id = new.centre_id and ${signed}
               and s.assessor_id = new.iqa_id)
    or exists (select from criterion_decision d where d.centre_id = new.centre_id and ${decided}
               and d.assessor_id = new.iqa_id) then
      raise exception 'nobody quality-assures what they assessed'
        using errcode = '23514', constraint = 'iqa_review_not_by_assessor';
    end if;
    return new;
  end $$`;
