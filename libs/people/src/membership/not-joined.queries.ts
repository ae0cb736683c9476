import { type CentreTransaction, statement } from '#database';
import type { Actor } from '../domain/actor.js';
import { requireAdministrator } from './require-administrator.js';

export interface NotJoinedRow {
  readonly personId: string;
  readonly name: string;
  readonly invitedUntil: Date;
  /** The link does not work any more. */
  readonly expired: boolean;
}

export const notJoinedRows = statement<NotJoinedRow>(
  `select p.id as "personId", p.name, max(i.expires_at) as "invitedUntil", max(i.expires_at) <= $2 as expired
     from person p join invitation i on i.account_id = p.account_id and i.centre_id = p.centre_id
     where p.centre_id = $1 and p.state = 'active'
     group by p.id, p.name having count(i.used_at) = 0 order by max(i.expires_at), p.id`,
);

/** Invited people who have not accepted yet, by expiry of their link. @throws NotAllowed */
export async function peopleNotJoined(tx: CentreTransaction, actor: Actor): Promise<NotJoinedRow[]> {
  requireAdministrator(actor, 'see-people');
  return tx.query(notJoinedRows.with(tx.centreId, tx.now));
}
