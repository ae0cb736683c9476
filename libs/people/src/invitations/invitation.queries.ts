import { type Connection, statement } from '#database';
import { Gone, NotFound } from '#refusals';
import { hashOfToken } from '../accounts/secret-token.js';

export interface OpenInvitation {
  readonly id: string;
  readonly accountId: string;
  readonly address: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly personId: string;
  readonly personName: string;
  /** Whether the account has a password, which is then to be given; else one is to be chosen. */
  readonly hasPassword: boolean;
}

interface InvitationRow {
  readonly id: string;
  readonly accountId: string;
  readonly centreId: string;
  readonly open: boolean;
  readonly address: string;
  readonly hasPassword: boolean;
}

const invitationByToken = `select i.id, i.account_id as "accountId", i.centre_id as "centreId",
    i.used_at is null and i.expires_at > $2 as open, a.address, a.password_hash is not null as "hasPassword"
  from invitation i join account a on a.id = i.account_id where i.token_hash = $1`;

export const invitationRows = {
  read: statement<InvitationRow>(invitationByToken),
  lock: statement<InvitationRow>(`${invitationByToken} for update of i, a`),
};

/** What an invitation's link opens. Reading changes nothing: a mail scanner may follow the link. @throws NotFound, Gone */
export async function readInvitation(
  tx: Connection,
  token: string,
  { lock = false } = {},
): Promise<OpenInvitation> {
  const row = await tx.queryOne(invitationRows[lock ? 'lock' : 'read'].with(hashOfToken(token), tx.now));
  if (!row) throw new NotFound('invitation');
  const { open, ...invitation } = row;
  const person = open ? await invitedTo(tx, row.accountId, row.centreId) : undefined;
  if (!person) throw new Gone('invitation');
  return { ...invitation, ...person };
}

const ofFunction = 'the function answers with what a person and a centre always have';

export const invitedRows = statement<Pick<OpenInvitation, 'centreName' | 'personId' | 'personName'>>(
  `select centre_name as "centreName", person_id as "personId", person_name as "personName" from invited_to_centre($1, $2)`,
  { centreName: ofFunction, personId: ofFunction, personName: ofFunction },
);

/** Not an actor yet; undefined if suspended since. */
const invitedTo = (tx: Connection, accountId: string, centreId: string) =>
  tx.queryOne(invitedRows.with(accountId, centreId));

export const endedInvitations = statement(
  `update invitation set expires_at = $3
   where account_id = $1 and centre_id = $2 and used_at is null and expires_at > $3`,
);

export const acceptedInvitations = statement<{ readonly id: string }>(
  'select id from invitation where account_id = $1 and centre_id = $2 and used_at is not null',
);
