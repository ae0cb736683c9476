import type { Autocommit, InstallationTransaction } from '#database';
import type { Actor } from '../domain/actor.js';
import { hashOfToken } from '../accounts/secret-token.js';
import { toActor } from '../membership/memberships.queries.js';
import { forgottenForm, renewedSession, sessionRows } from './sessions.queries.js';

export interface StoredSession {
  readonly accountId: string;
  readonly centreId: string | null;
  /** Null unless the account is an active person at that centre at this moment. */
  readonly actor: Actor | null;
  /** A form that came after the session before this one had ended. */
  readonly sealedForm: string | null;
  /** Since when the twelve hours run. */
  readonly since: Date;
  readonly lastSeenAt: Date;
  /** Expired. The row is kept for a while to recognise whose form arrived late. */
  readonly ended: boolean;
}

/** The session and who its account is at its centre now, in one statement; null when it was ended, or never was. */
export async function readSession(
  tx: Autocommit | InstallationTransaction,
  id: string,
): Promise<StoredSession | null> {
  const row = await tx.queryOne(sessionRows.with(hashOfToken(id)));
  if (!row) return null;
  const ended = row.expires_at <= tx.now;
  return {
    accountId: row.account_id,
    centreId: row.session_centre_id,
    actor: ended ? null : toActor(row, row.account_id),
    sealedForm: row.sealed_form,
    since: row.created_at,
    lastSeenAt: row.last_seen_at,
    ended,
  };
}

const minMsBetweenWrites = 60_000;

/** As `readSession`, for a request that comes with it: the idle half hour begins again, written once a minute at most. */
export async function resumeSession(
  tx: Autocommit | InstallationTransaction,
  id: string,
): Promise<StoredSession | null> {
  const session = await readSession(tx, id);
  if (session && !session.ended && tx.now.getTime() - session.lastSeenAt.getTime() >= minMsBetweenWrites)
    await tx.query(renewedSession.with(hashOfToken(id), tx.now));
  return session;
}

/** The late form was shown, or is too old to be. */
export async function forgetLateForm(tx: Autocommit, id: string): Promise<void> {
  await tx.query(forgottenForm.with(hashOfToken(id)));
}
