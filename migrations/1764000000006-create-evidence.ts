import type { MigrationInterface, QueryRunner } from 'typeorm';
import { history, living, protectTenantTable } from './tenant-table.js';

export class CreateEvidence1764000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table evidence (
      centre_id uuid not null,
      id uuid not null,
      learner_id uuid not null,
      number integer not null,
      created_at timestamptz not null,
      discarded_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, learner_id) references person (centre_id, id),
      constraint evidence_number unique (centre_id, learner_id, number),
      constraint evidence_of_learner unique (centre_id, id, learner_id)
    )`);
    await protectTenantTable(db, 'evidence', 'select, insert, update');

    await db.query(`create table evidence_revision (
      centre_id uuid not null,
      id uuid not null,
      evidence_id uuid not null,
      learner_id uuid not null,
      author_id uuid not null,
      revision integer not null,
      title text not null default '',
      method text not null,
      activity_on date,
      text text not null default '',
      confidentiality jsonb,
      declaration jsonb,
      lock_version integer not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      submitted_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, evidence_id, learner_id) references evidence (centre_id, id, learner_id),
      foreign key (centre_id, author_id) references person (centre_id, id),
      constraint evidence_revision_number unique (centre_id, evidence_id, revision),
      constraint evidence_revision_of_learner unique (centre_id, id, learner_id),
      constraint evidence_revision_method check (method in ('work-product', 'reflective-account',
        'direct-observation', 'professional-discussion', 'questioning', 'witness-testimony', 'simulation')),
      constraint evidence_revision_text check (length(text) <= 50000)
    )`);
    await db.query(`create unique index evidence_revision_one_draft on evidence_revision (centre_id, evidence_id)
      where submitted_at is null`);
    await db.query(`create index evidence_revision_submitted on evidence_revision (centre_id, submitted_at)
      where submitted_at is not null`);
    await protectTenantTable(db, 'evidence_revision', living);

    await db.query(`create table evidence_file (
      centre_id uuid not null,
      id uuid not null,
      revision_id uuid not null,
      learner_id uuid not null,
      position integer not null,
      name text not null,
      media_type text not null,
      bytes bigint not null default 0,
      sha256 text,
      object_key text not null,
      format text not null default 'plain',
      state text not null default 'pending',
      derivative_state text not null default 'none',
      derivative_key text,
      derivative_width integer,
      derivative_height integer,
      created_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, revision_id, learner_id) references evidence_revision (centre_id, id, learner_id),
      constraint evidence_file_state check (state in ('pending', 'stored')),
      constraint evidence_file_complete check (state = 'pending' or sha256 is not null),
      constraint evidence_file_format check (format in ('plain')),
      constraint evidence_file_derivative check (derivative_state in ('none', 'queued', 'ready', 'failed'))
    )`);
    await db.query('create index evidence_file_of_revision on evidence_file (centre_id, revision_id)');
    await protectTenantTable(db, 'evidence_file', living);

    await db.query(`create table cross_reference (
      centre_id uuid not null,
      id uuid not null,
      revision_id uuid not null,
      learner_id uuid not null,
      unit_id uuid not null,
      criterion_id uuid not null,
      locator jsonb,
      question text,
      created_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, revision_id, learner_id) references evidence_revision (centre_id, id, learner_id),
      foreign key (centre_id, unit_id, learner_id) references unit (centre_id, id, learner_id),
      foreign key (centre_id, unit_id, criterion_id) references criterion_state (centre_id, unit_id, criterion_id),
      constraint cross_reference_once unique (centre_id, revision_id, unit_id, criterion_id),
      constraint cross_reference_of_learner unique (centre_id, id, learner_id)
    )`);
    await db.query(
      'create index cross_reference_of_criterion on cross_reference (centre_id, unit_id, criterion_id)',
    );
    await protectTenantTable(db, 'cross_reference', living);

    await db.query(`create table evidence_withdrawal (
      centre_id uuid not null,
      id uuid not null,
      evidence_id uuid not null,
      withdrawn_by uuid not null,
      reason text not null,
      withdrawn_at timestamptz not null,
      primary key (centre_id, id),
      foreign key (centre_id, evidence_id) references evidence (centre_id, id),
      foreign key (centre_id, withdrawn_by) references person (centre_id, id),
      constraint evidence_withdrawn_once unique (centre_id, evidence_id)
    )`);
    await protectTenantTable(db, 'evidence_withdrawal', history);

    await freezeWhatIsSubmitted(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop table evidence_withdrawal, cross_reference, evidence_file, evidence_revision, evidence',
    );
    await db.query('drop function refuse_change_of_submitted_revision, refuse_change_of_submitted_part');
  }
}

/** Evidence freezes when submitted: the database refuses too, whatever the code above it does. */
async function freezeWhatIsSubmitted(db: QueryRunner): Promise<void> {
  await db.query(`create function refuse_change_of_submitted_revision() returns trigger language plpgsql as $$
    begin
      if old.submitted_at is not null then
        raise exception 'a submitted revision of evidence is frozen' using errcode = '23514', constraint = 'frozen_when_submitted';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$`);
  await db.query(`create trigger frozen_when_submitted before update or delete on evidence_revision
    for each row execute function refuse_change_of_submitted_revision()`);
  await db.query(`create function refuse_change_of_submitted_part() returns trigger language plpgsql as $$
    declare part record := case tg_op when 'INSERT' then new else old end;
    begin
      if exists (select from evidence_revision r where r.centre_id = part.centre_id and r.id = part.revision_id
                 and r.submitted_at is not null) then
        raise exception 'a submitted revision of evidence is frozen' using errcode = '23514', constraint = 'frozen_when_submitted';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$`);
  // Derivatives may still be made after submission; the file itself may not change.
  await db.query(`create trigger file_frozen_when_submitted before insert or delete
    or update of id, revision_id, learner_id, name, bytes, sha256, object_key, format, state on evidence_file
    for each row execute function refuse_change_of_submitted_part()`);
  // Evidence may be cross-referenced to more criteria after submission; what was cross-referenced stays.
  await db.query(`create trigger cross_reference_frozen_when_submitted before update or delete on cross_reference
    for each row execute function refuse_change_of_submitted_part()`);
}
