import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever was invited to a centre is in it once that very invitation was accepted. Before, accepting the invitation of
 * any centre opened all that had invited the same address: an administrator anywhere could come in as them.
 */
export class LetInOnlyWhoAccepted1764000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index invitation_of_account on invitation (account_id, centre_id)');
    await db.query(
      memberships(`coalesce((select bool_or(i.used_at is not null) from public.invitation i
        where i.account_id = p.account_id and i.centre_id = p.centre_id), true)`),
    );
    await db.query(`create function invited_to_centre(wanted_account uuid, wanted_centre uuid)
      returns table (centre_name text, person_id uuid, person_name text)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select c.name, p.id, p.name
        from public.person p join public.centre c on c.centre_id = p.centre_id
        where p.account_id = wanted_account and p.centre_id = wanted_centre and p.state = 'active' $$`);
    await db.query('revoke all on function invited_to_centre(uuid, uuid) from public');
    await db.query('grant execute on function invited_to_centre(uuid, uuid) to attest_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function invited_to_centre');
    await db.query(memberships('true'));
    await db.query('drop index invitation_of_account');
  }
}

const memberships = (joined: string): string => `
  create or replace function memberships_of_account(wanted uuid)
  returns table (centre_id uuid, centre_name text, person_id uuid, person_name text, roles text[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select p.centre_id, c.name, p.id, p.name,
      array(select r.role from public.person_role r
            where r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null order by r.role)
    from public.person p join public.centre c on c.centre_id = p.centre_id
    where p.account_id = wanted and p.state = 'active' and ${joined}
    order by c.name, p.centre_id $$`;
