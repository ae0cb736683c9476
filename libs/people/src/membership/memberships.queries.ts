import type { Connection } from '#database';
import type { Actor, Role } from '../domain/actor.js';

export interface ActorRow {
  readonly centre_id: string | null;
  readonly centre_name: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly roles: readonly Role[];
  readonly librarian?: boolean;
}

/** A column that says whether an account may publish standards. */
export const isLibrarian = (account: string): string =>
  `exists (select from account where id = ${account} and librarian) as librarian`;

/** The centres at which an account is an active person, the invitation accepted, by name: each as the actor it would be there. */
export async function membershipsOf(tx: Connection, accountId: string): Promise<readonly Actor[]> {
  const rows = await tx.query<ActorRow>('select * from memberships_of_account($1)', [accountId]);
  return rows.map((row) => toActor(row, accountId)!);
}

/** The account as the actor it is at this centre now; null when suspended, not in yet or never there. */
export async function actorAt(tx: Connection, accountId: string, centreId: string): Promise<Actor | null> {
  const row = await tx.queryOne<ActorRow>(`select *, ${isLibrarian('$1')} from actor_at_centre($1, $2)`, [
    accountId,
    centreId,
  ]);
  return toActor(row, accountId);
}

export function toActor(row: ActorRow | undefined, accountId: string | null): Actor | null {
  if (!row?.centre_id || !accountId) return null;
  return {
    accountId,
    personId: row.person_id,
    centreId: row.centre_id,
    centreName: row.centre_name,
    name: row.person_name,
    roles: row.roles,
    librarian: row.librarian ?? false,
  };
}
