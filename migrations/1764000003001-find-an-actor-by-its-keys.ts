import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = `returns table (centre_id uuid, centre_name text, person_id uuid, person_name text, roles text[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp`;

/**
 * Every request asks it. It asked `memberships_of_account`, which no index serves, since no request knows an account
 * alone: with many people in an installation each request read through all of them.
 */
export class FindAnActorByItsKeys1764000003001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create or replace function actor_at_centre(wanted_account uuid, wanted_centre uuid) ${kept} as $$
      select p.centre_id, c.name, p.id, p.name,
        array(select r.role from public.person_role r
              where r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null order by r.role)
      from public.person p join public.centre c on c.centre_id = p.centre_id
      where p.centre_id = wanted_centre and p.account_id = wanted_account and p.state = 'active'
        and coalesce((select bool_or(i.used_at is not null) from public.invitation i
          where i.account_id = p.account_id and i.centre_id = p.centre_id), true) $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`create or replace function actor_at_centre(wanted_account uuid, wanted_centre uuid) ${kept} as $$
      select * from public.memberships_of_account(wanted_account) m where m.centre_id = wanted_centre $$`);
  }
}
