import type { Connection } from '#database';
import { Gone, NotFound } from '#refusals';
import { hashOfToken } from '../accounts/secret-token.js';

export interface OpenInvitation {
  readonly accountId: string;
  readonly address: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly personId: string;
  readonly personName: string;
  /** Whether the account has a password, which is then to be given; else one is to be chosen. */
  readonly hasPassword: boolean;
}

/** What an invitation's link opens. Reading changes nothing: a mail scanner may follow the link. @throws NotFound, Gone */
export async function readInvitation(
  tx: Connection,
  token: string,
  { lock = false } = {},
): Promise<OpenInvitation> {
  const row = await tx.queryOne<{
    account_id: string;
    centre_id: string;
    open: boolean;
    address: string;
    has_password: boolean;
  }>(
    `select i.account_id, i.centre_id, i.used_at is null and i.expires_at > $2 as open, a.address,
       a.password_hash is not null as has_password
     from invitation i join account a on a.id = i.account_id where i.token_hash = $1 ${lock ? 'for update of i, a' : ''}`,
    [hashOfToken(token), tx.now],
  );
  if (!row) throw new NotFound('invitation');
  const person = row.open ? await invitedTo(tx, row.account_id, row.centre_id) : undefined;
  if (!person) throw new Gone('invitation');
  return {
    accountId: row.account_id,
    address: row.address,
    centreId: row.centre_id,
    centreName: person.centreName,
    personId: person.personId,
    personName: person.name,
    hasPassword: row.has_password,
  };
}

/** They are not in yet, so they are no actor; undefined when suspended meanwhile. */
const invitedTo = (tx: Connection, accountId: string, centreId: string) =>
  tx.queryOne<{ readonly centreName: string; readonly personId: string; readonly name: string }>(
    `select centre_name as "centreName", person_id as "personId", person_name as name from invited_to_centre($1, $2)`,
    [accountId, centreId],
  );
