import { type Connection, statement } from '#database';
import type { Actor, Role } from '../domain/actor.js';

/** The person that an account is at a centre: all columns null where it is none there. */
export interface ActorRow {
  readonly centre_id: string | null;
  readonly centre_name: string | null;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly roles: readonly Role[] | null;
  readonly librarian: boolean;
}

/** A column that says whether an account may publish standards. */
export const isLibrarian = (account: string): string =>
  `exists (select from account where id = ${account} and librarian) as librarian`;

export const membershipRows = statement<ActorRow>(
  'select *, false as librarian from memberships_of_account($1)',
);

/** The centres at which an account is an active person, the invitation accepted, by name: each as the actor it would be there. */
export async function membershipsOf(tx: Connection, accountId: string): Promise<readonly Actor[]> {
  const rows = await tx.query(membershipRows.with(accountId));
  return rows.flatMap((row) => toActor(row, accountId) ?? []);
}

export const actorRows = statement<ActorRow>(`select *, ${isLibrarian('$1')} from actor_at_centre($1, $2)`);

/** The account as the actor it is at this centre now; null when suspended, not in yet or never there. */
export async function actorAt(tx: Connection, accountId: string, centreId: string): Promise<Actor | null> {
  const row = await tx.queryOne(actorRows.with(accountId, centreId));
  return toActor(row, accountId);
}

export function toActor(row: ActorRow | undefined, accountId: string | null): Actor | null {
  if (!row || !accountId) return null;
  const { centre_id: centreId, centre_name: centreName, person_id: personId, person_name: name, roles } = row;
  if (centreId === null || centreName === null || personId === null || name === null || !roles) return null;
  return { accountId, personId, centreId, centreName, name, roles, librarian: row.librarian };
}

export const administratorsLocked = statement<{ readonly id: string }>(
  `select p.id from person_role r join person p on p.centre_id = r.centre_id and p.id = r.person_id
   where r.centre_id = $1 and r.role = 'administrator' and r.ended_at is null and p.state = 'active'
     and exists (select from actor_at_centre(p.account_id, p.centre_id))
   order by p.id for update of r, p`,
);

export const endedRole = statement<{ readonly id: string }>(
  `update person_role set ended_at = $4
   where centre_id = $1 and person_id = $2 and role = $3 and ended_at is null returning id`,
);
