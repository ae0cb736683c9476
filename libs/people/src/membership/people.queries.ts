import { type CentreTransaction, containing, findById, statement } from '#database';
import type { Actor, Role } from '../domain/actor.js';
import { liveRoles } from './live-roles.js';
import { requireAdministrator } from './require-administrator.js';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly state: 'active' | 'suspended';
  readonly roles: readonly Role[];
  /** Whether an invitation waits to be accepted, and until when; null when they are in. */
  readonly invitedUntil: Date | null;
}

const columns = `p.id, p.name, a.address, p.state,
  ${liveRoles('p')} as roles,
  (select max(i.expires_at) from invitation i where i.account_id = p.account_id and i.centre_id = p.centre_id
   having count(i.used_at) = 0) as "invitedUntil"`;

export const peopleRows = statement<PersonRow & { total: number }>(
  `select ${columns}, count(*) over () as total from person p join account a on a.id = p.account_id
     where p.centre_id = $1 and (p.name ilike $2 or a.address ilike $2)
     order by lower(p.name), p.id limit $3 offset $4`,
);

/** Everybody at the centre, by name, for its administrator; `search` is part of a name or an address. @throws NotAllowed */
export async function peopleAt(
  tx: CentreTransaction,
  actor: Actor,
  { search = '', page = 1, size = 50 } = {},
): Promise<{ readonly people: readonly PersonRow[]; readonly total: number }> {
  requireAdministrator(actor, 'see-people');
  const rows = await tx.query(
    peopleRows.with(tx.centreId, containing(search) ?? '%', size, (page - 1) * size),
  );
  return { people: rows.map(({ total: _, ...person }) => person), total: rows[0]?.total ?? 0 };
}

export const personRows = statement<PersonRow>(
  `select ${columns} from person p join account a on a.id = p.account_id where p.centre_id = $1 and p.id = $2`,
);

/** One of them. @throws NotFound, NotAllowed */
export async function personAt(tx: CentreTransaction, actor: Actor, personId: string): Promise<PersonRow> {
  requireAdministrator(actor, 'see-people');
  return findById(tx, 'person', personId, personRows.with(tx.centreId, personId));
}
