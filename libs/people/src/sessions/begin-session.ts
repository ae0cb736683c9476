import type { Autocommit, InstallationTransaction } from '#database';
import { Conflict, Gone } from '#refusals';
import { isStillThePassword, type ProvenPassword } from '../accounts/proven-password.js';
import { hashOfToken } from '../accounts/secret-token.js';

/** Half an hour without a request, and twelve hours in all. */
export const sessionLimits = { idleMinutes: 30, totalHours: 12 } as const;

export interface NewSession {
  readonly accountId: string;
  /** Null until a centre is chosen. */
  readonly centreId: string | null;
  /** Since when the twelve hours run: it may go on from another. */
  readonly since: Date;
  /** A form that was posted after the session before had ended. */
  readonly sealedForm?: string | null;
}

/** What a new session rests on: either of the two. */
export interface SessionGrounds {
  /** The account's password, proven just now. */
  readonly proven?: ProvenPassword;
  /** The id of the session that it replaces, which ends. Without a proof it has to be the account's, and open. */
  readonly replaces?: string;
}

/**
 * A new session. In a transaction that was begun: a change of password either ends it or comes before it, and then
 * there is none (threat 8). Rows twice as old as a session may become are deleted on the way, but for those that
 * another sign-in is deleting, so that neither waits. By `created_at`, which never changes: an index on `expires_at`
 * would have to be written with each renewal.
 * @throws Conflict `password-changed` when the proven password is no longer the account's; Gone when the session to
 *   be replaced has ended
 */
export async function beginSession(
  tx: InstallationTransaction,
  id: string,
  { accountId, centreId, since, sealedForm = null }: NewSession,
  { proven, replaces }: SessionGrounds = {},
): Promise<void> {
  if (proven) await refuseChangedPassword(tx, accountId, proven);
  else await tx.query('select from account where id = $1 for share', [accountId]);
  const replaced = replaces ? await endSession(tx, replaces) : undefined;
  if (!proven && !(replaced?.open && replaced.accountId === accountId)) throw new Gone('session');
  const { idleMinutes, totalHours } = sessionLimits;
  await tx.query(
    `with swept as (delete from session where id_hash in (
       select id_hash from session where created_at < $4::timestamptz - interval '${2 * totalHours} hours'
       for update skip locked))
     insert into session (id_hash, account_id, created_at, last_seen_at, expires_at, centre_id, sealed_form)
     values ($1, $2, $3, $4, least($3::timestamptz + interval '${totalHours} hours',
       $4::timestamptz + interval '${idleMinutes} minutes'), $5, $6)`,
    [hashOfToken(id), accountId, since, tx.now, centreId, sealedForm],
  );
}

async function refuseChangedPassword(
  tx: InstallationTransaction,
  accountId: string,
  proven: ProvenPassword,
): Promise<void> {
  if (proven.accountId !== accountId) throw new Error('the password that was proven is another account’s');
  if (!(await isStillThePassword(tx, proven))) throw new Conflict('password-changed');
}

/** Its row goes at once, as after signing out. @returns whose it was, and whether it was open still */
export const endSession = (
  tx: Autocommit | InstallationTransaction,
  id: string,
): Promise<{ readonly accountId: string; readonly open: boolean } | undefined> =>
  tx.queryOne(
    'delete from session where id_hash = $1 returning account_id as "accountId", expires_at > $2 as open',
    [hashOfToken(id), tx.now],
  );
