import { type Autocommit, type InstallationTransaction, load } from '#database';
import { Conflict, Gone } from '#refusals';
import { isStillCurrent, type ProvenPassword } from '../accounts/proven-password.js';
import { hashOfToken } from '../accounts/secret-token.js';
import { AccountRow } from '../entities/account.entity.js';
import { begunSession, type EndedSession, endedSession } from './sessions.queries.js';

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
 * there is none (threat 8).
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
  else await tx.query(load(AccountRow, { id: accountId }, { only: ['id'], lock: 'share' }));
  const replaced = replaces ? await endSession(tx, replaces) : undefined;
  if (!proven && !(replaced?.open && replaced.accountId === accountId)) throw new Gone('session');
  await tx.query(begunSession.with(hashOfToken(id), accountId, since, tx.now, centreId, sealedForm));
}

async function refuseChangedPassword(
  tx: InstallationTransaction,
  accountId: string,
  proven: ProvenPassword,
): Promise<void> {
  if (proven.accountId !== accountId) throw new Error('the password that was proven is another account’s');
  if (!(await isStillCurrent(tx, proven))) throw new Conflict('password-changed');
}

/** Deletes it, as when signing out. @returns whose it was, and whether it was still open */
export const endSession = (
  tx: Autocommit | InstallationTransaction,
  id: string,
): Promise<EndedSession | undefined> => tx.queryOne(endedSession.with(hashOfToken(id), tx.now));
