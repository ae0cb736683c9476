import type { Transaction } from '#database';
import { Conflict, Gone } from '#refusals';
import { isStillThePassword, type ProvenPassword } from '../accounts/proven-password.js';
import { hashOfToken } from '../accounts/secret-token.js';
import { sessionExpiry, sessionLimits, type SessionToKeep } from './keep-session.js';

/** What a new session rests on. One with an account needs either. */
export interface SessionGrounds {
  /** The account's password, proven just now. */
  readonly proven?: ProvenPassword;
  /** The id of the session whose place it takes, which ends. Without a proof it has to be the account's, and open. */
  readonly replaces?: string;
}

/**
 * A new session, in a transaction that was begun: a change of password either ends it or comes before it, and then
 * there is none (threat 8). Rows that ended as long ago as a session may last are swept on the way,
 * but for those that somebody else is sweeping: sign-ins do not wait for one another.
 * @throws Conflict `password-changed` when the proven password is the account's no more; Gone when the session that it
 *   was to take the place of has ended
 */
export async function beginSession(
  tx: Transaction,
  id: string,
  session: SessionToKeep,
  { proven, replaces }: SessionGrounds = {},
): Promise<void> {
  const { accountId } = session;
  if (accountId && proven) await refuseChangedPassword(tx, accountId, proven);
  else if (accountId) await tx.query('select from account where id = $1 for share', [accountId]);
  const replaced = replaces ? await endSession(tx, replaces) : undefined;
  if (accountId && !proven && !(replaced?.open && replaced.accountId === accountId))
    throw new Gone('session');
  await tx.query(
    `with swept as (delete from session where id_hash in (
       select id_hash from session where expires_at < $4::timestamptz - interval '${sessionLimits.totalHours} hours'
       for update skip locked))
     insert into session (id_hash, account_id, created_at, last_seen_at, expires_at, centre_id, data)
     values ($1, $2, $3, $4, ${sessionExpiry}, $5, $6)`,
    [hashOfToken(id), accountId, session.since, tx.now, session.centreId, session.data],
  );
}

async function refuseChangedPassword(
  tx: Transaction,
  accountId: string,
  proven: ProvenPassword,
): Promise<void> {
  if (proven.accountId !== accountId) throw new Error('the password that was proven is another account’s');
  if (!(await isStillThePassword(tx, proven))) throw new Conflict('password-changed');
}

/** Its row goes at once, as after signing out. @returns whose it was, and whether it was open still */
export const endSession = (
  tx: Transaction,
  id: string,
): Promise<{ readonly accountId: string | null; readonly open: boolean } | undefined> =>
  tx.queryOne(
    'delete from session where id_hash = $1 returning account_id as "accountId", expires_at > $2 as open',
    [hashOfToken(id), tx.now],
  );
