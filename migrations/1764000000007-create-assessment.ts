import type { MigrationInterface, QueryRunner } from 'typeorm';
import { history, living, protectTenantTable } from './tenant-table.js';

/**
 * History: rows are added and never changed. A judgement or decision names the one it supersedes; that is
 * unique, and there is one first each, so two made at once cannot both stand.
 */
export class CreateAssessment1764000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table authenticity_check (
      centre_id uuid not null,
      id uuid not null,
      sequence bigint generated always as identity,
      revision_id uuid not null,
      learner_id uuid not null,
      assessor_id uuid not null,
      authentic boolean not null,
      current boolean not null,
      established_by text not null,
      note text not null default '',
      checked_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, revision_id, learner_id) references evidence_revision (centre_id, id, learner_id),
      foreign key (centre_id, assessor_id) references person (centre_id, id),
      constraint authenticity_not_by_learner check (assessor_id <> learner_id),
      constraint authenticity_established_by check (established_by in
        ('observed', 'discussed', 'workplace-confirmed', 'known-work', 'doubt'))
    )`);
    await db.query(
      'create index authenticity_check_of_revision on authenticity_check (centre_id, revision_id, sequence)',
    );
    await protectTenantTable(db, 'authenticity_check', history);

    await db.query(`create table judgement (
      centre_id uuid not null,
      id uuid not null,
      sequence bigint generated always as identity,
      cross_reference_id uuid not null,
      learner_id uuid not null,
      assessor_id uuid not null,
      supersedes_id uuid,
      supports text not null,
      valid boolean not null,
      reliable boolean not null,
      reasons text not null,
      capacity text not null default 'assessor',
      file_digests jsonb not null,
      judged_at timestamptz not null,
      primary key (centre_id, id),
      constraint judgement_of_cross_reference unique (centre_id, id, cross_reference_id),
      foreign key (centre_id, cross_reference_id, learner_id) references cross_reference (centre_id, id, learner_id),
      foreign key (centre_id, assessor_id) references person (centre_id, id),
      foreign key (centre_id, supersedes_id, cross_reference_id)
        references judgement (centre_id, id, cross_reference_id),
      constraint judgement_supersedes_once unique (centre_id, supersedes_id),
      constraint judgement_supports check (supports in ('fully', 'partly', 'not')),
      constraint judgement_not_by_learner check (assessor_id <> learner_id),
      constraint judgement_full_is_sound check (supports <> 'fully' or (valid and reliable))
    )`);
    await db.query(`create unique index judgement_one_first on judgement (centre_id, cross_reference_id)
      where supersedes_id is null`);
    await protectTenantTable(db, 'judgement', history);

    await db.query(`create table criterion_decision (
      centre_id uuid not null,
      id uuid not null,
      sequence bigint generated always as identity,
      unit_id uuid not null,
      criterion_id uuid not null,
      learner_id uuid not null,
      assessor_id uuid not null,
      supersedes_id uuid,
      outcome text not null,
      reasons text not null,
      together_because text,
      occasion_did_not_arise text,
      capacity text not null default 'assessor',
      decided_at timestamptz not null,
      primary key (centre_id, id),
      constraint criterion_decision_of_criterion unique (centre_id, id, unit_id, criterion_id),
      foreign key (centre_id, unit_id, learner_id) references unit (centre_id, id, learner_id),
      foreign key (centre_id, unit_id, criterion_id) references criterion_state (centre_id, unit_id, criterion_id),
      foreign key (centre_id, assessor_id) references person (centre_id, id),
      foreign key (centre_id, supersedes_id, unit_id, criterion_id)
        references criterion_decision (centre_id, id, unit_id, criterion_id),
      constraint criterion_decision_supersedes_once unique (centre_id, supersedes_id),
      constraint criterion_decision_outcome check (outcome in ('met', 'not-yet-met')),
      constraint criterion_decision_not_by_learner check (assessor_id <> learner_id)
    )`);
    await db.query(`create unique index criterion_decision_one_first on criterion_decision (centre_id, unit_id, criterion_id)
      where supersedes_id is null`);
    await protectTenantTable(db, 'criterion_decision', history);

    await db.query(`create table criterion_decision_judgement (
      centre_id uuid not null,
      decision_id uuid not null,
      judgement_id uuid not null,
      primary key (centre_id, decision_id, judgement_id),
      foreign key (centre_id, decision_id) references criterion_decision (centre_id, id),
      foreign key (centre_id, judgement_id) references judgement (centre_id, id)
    )`);
    await db.query(
      'create index decision_on_judgement on criterion_decision_judgement (centre_id, judgement_id)',
    );
    await protectTenantTable(db, 'criterion_decision_judgement', history);

    await db.query(`create table reopening (
      centre_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      criterion_id uuid not null,
      decision_id uuid not null,
      cause text not null,
      reasons text not null,
      reopened_by uuid not null,
      reopened_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, decision_id, unit_id, criterion_id)
        references criterion_decision (centre_id, id, unit_id, criterion_id),
      foreign key (centre_id, reopened_by) references person (centre_id, id),
      constraint reopening_once unique (centre_id, decision_id),
      constraint reopening_cause check (cause in ('iqa'))
    )`);
    await db.query('create index reopening_of_criterion on reopening (centre_id, unit_id, criterion_id)');
    await protectTenantTable(db, 'reopening', history);

    await db.query(`create table feedback (
      centre_id uuid not null,
      id uuid not null,
      sequence bigint generated always as identity,
      revision_id uuid not null,
      learner_id uuid not null,
      assessor_id uuid not null,
      text text not null,
      returned boolean not null,
      given_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, revision_id, learner_id) references evidence_revision (centre_id, id, learner_id),
      foreign key (centre_id, assessor_id) references person (centre_id, id),
      constraint feedback_not_by_learner check (assessor_id <> learner_id)
    )`);
    await db.query('create index feedback_on_revision on feedback (centre_id, revision_id, sequence)');
    await protectTenantTable(db, 'feedback', history);

    await db.query(`create table feedback_draft (
      centre_id uuid not null,
      revision_id uuid not null,
      assessor_id uuid not null,
      text text not null,
      saved_at timestamptz not null,
      primary key (centre_id, revision_id, assessor_id),
      foreign key (centre_id, revision_id) references evidence_revision (centre_id, id),
      foreign key (centre_id, assessor_id) references person (centre_id, id)
    )`);
    await protectTenantTable(db, 'feedback_draft', living);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table feedback_draft, feedback, reopening, criterion_decision_judgement,
      criterion_decision, judgement, authenticity_check`);
  }
}
