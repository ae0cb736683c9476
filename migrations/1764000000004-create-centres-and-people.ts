import type { MigrationInterface, QueryRunner } from 'typeorm';
import { history, protectTenantTable } from './tenant-table.js';

export class CreateCentresAndPeople1764000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table centre (
      centre_id uuid primary key,
      name text not null,
      number text,
      nation text not null default 'england',
      safeguarding_contact text,
      created_at timestamptz not null,
      constraint centre_nation check (nation in ('england', 'wales', 'scotland', 'northern-ireland'))
    )`);
    await protectTenantTable(db, 'centre', 'select, update');

    await db.query(`create table person (
      centre_id uuid not null references centre (centre_id),
      id uuid not null,
      account_id uuid not null references account (id),
      name text not null,
      state text not null default 'active',
      last_evidence_number integer not null default 0,
      created_at timestamptz not null,
      primary key (centre_id, id),
      constraint person_state check (state in ('active', 'suspended'))
    )`);
    // One person per account and centre: so "not the same account" may be checked as "not the same person".
    await db.query('create unique index person_of_account on person (centre_id, account_id)');
    await protectTenantTable(db, 'person', 'select, insert, update');

    await db.query(`create table person_role (
      centre_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      role text not null,
      granted_at timestamptz not null,
      ended_at timestamptz,
      primary key (centre_id, id),
      foreign key (centre_id, person_id) references person (centre_id, id),
      constraint person_role_known check (role in ('learner', 'assessor', 'iqa', 'manager', 'administrator'))
    )`);
    await db.query(
      'create unique index person_role_held_once on person_role (centre_id, person_id, role) where ended_at is null',
    );
    await protectTenantTable(db, 'person_role', 'select, insert, update');

    await db.query(`create table audit_event (
      centre_id uuid not null references centre (centre_id),
      id uuid not null,
      sequence bigint generated always as identity,
      at timestamptz not null,
      person_id uuid,
      act text not null,
      subject jsonb not null,
      facts jsonb not null,
      primary key (centre_id, id),
      foreign key (centre_id, person_id) references person (centre_id, id)
    )`);
    await db.query('create index audit_event_in_order on audit_event (centre_id, sequence)');
    await protectTenantTable(db, 'audit_event', history);

    // Before the centre of a request is known, only these two functions look across centres, by account.
    await db.query(`create function memberships_of_account(wanted uuid)
      returns table (centre_id uuid, centre_name text, person_id uuid, person_name text, roles text[])
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select p.centre_id, c.name, p.id, p.name,
          array(select r.role from public.person_role r
                where r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null order by r.role)
        from public.person p join public.centre c on c.centre_id = p.centre_id
        where p.account_id = wanted and p.state = 'active'
        order by c.name, p.centre_id $$`);
    await db.query(`create function actor_at_centre(wanted_account uuid, wanted_centre uuid)
      returns table (centre_id uuid, centre_name text, person_id uuid, person_name text, roles text[])
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select * from public.memberships_of_account(wanted_account) m where m.centre_id = wanted_centre $$`);
    for (const signature of ['memberships_of_account(uuid)', 'actor_at_centre(uuid, uuid)']) {
      await db.query(`revoke all on function ${signature} from public`);
      await db.query(`grant execute on function ${signature} to attest_app`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function actor_at_centre, memberships_of_account');
    await db.query('drop table audit_event, person_role, person, centre');
  }
}
