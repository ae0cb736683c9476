import { statement } from '#database';
import type { Role } from '#people';

export interface MoveRequest {
  readonly id: string;
  readonly unitId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  /** Those that whoever asked holds now; none for who was suspended since. */
  readonly roles: readonly Role[];
}

/** The next request of a plan that nobody else is at, but for those that failed already: locked. */
export const nextRequestRows = statement<MoveRequest>(
  `select q.id, q.unit_id as "unitId", p.account_id as "accountId", p.id as "personId", p.name,
     case when p.state = 'active' then array(select r.role from person_role r where r.centre_id = p.centre_id
       and r.person_id = p.id and r.ended_at is null) else '{}' end as roles
   from move_request q join person p on p.centre_id = q.centre_id and p.id = q.requested_by
   where q.centre_id = $1 and q.plan_id = $2 and q.outcome is null and q.id <> all($3)
   order by q.requested_at, q.id limit 1 for update of q skip locked`,
);

/** The units of a specification that are asked for; all live ones where none are named. */
export const unitToMoveRows = statement<{ readonly id: string }>(
  `select id from unit where centre_id = $1 and unit_specification_id = $2
     and case when $3::uuid[] is null then withdrawn_at is null else id = any($3) end order by id`,
);

/** Asks for units to be moved; those that wait already are left out. */
export const requestsMade = statement<{ readonly id: string }>(
  `insert into move_request (centre_id, id, plan_id, unit_id, requested_by, requested_at)
   select $1, w.id, $2, w.unit_id, $5, $6 from unnest($3::uuid[], $4::uuid[]) as w (id, unit_id)
   on conflict (centre_id, plan_id, unit_id) where outcome is null do nothing returning id`,
);
