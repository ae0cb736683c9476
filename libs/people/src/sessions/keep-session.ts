import type { Transaction } from '#database';
import type { Actor } from '../domain/actor.js';
import { hashOfToken } from '../accounts/secret-token.js';
import { type ActorRow, isLibrarian, toActor } from '../membership/memberships.queries.js';

/** Half an hour without a request, and twelve hours in all. */
export const sessionLimits = { idleMinutes: 30, totalHours: 12 } as const;

export interface KeptSession {
  readonly accountId: string | null;
  readonly centreId: string | null;
  /** Null unless the account is an active person at that centre at this moment. */
  readonly actor: Actor | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** It ended by time. Its row is kept for a while: it tells whose form came too late. */
  readonly ended: boolean;
}

export interface SessionToKeep {
  readonly accountId: string | null;
  readonly centreId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Since when the twelve hours run. */
  readonly since: Date;
}

interface SessionRow extends ActorRow {
  readonly account_id: string | null;
  readonly session_centre_id: string | null;
  readonly data: Record<string, unknown>;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

/** The session and who its account is at its centre now, in one statement: every request begins with it. */
export async function readSession(tx: Transaction, id: string): Promise<KeptSession | null> {
  const row = await tx.queryOne<SessionRow>(
    `select s.account_id, s.centre_id as session_centre_id, s.data, s.created_at, s.last_seen_at, s.expires_at, a.*,
       ${isLibrarian('s.account_id')}
     from session s left join lateral actor_at_centre(s.account_id, s.centre_id) a on s.centre_id is not null
     where s.id_hash = $1`,
    [hashOfToken(id)],
  );
  if (!row) return null;
  const ended = row.expires_at <= tx.now;
  return {
    accountId: row.account_id,
    centreId: row.session_centre_id,
    actor: ended ? null : toActor(row, row.account_id),
    data: row.data,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    ended,
  };
}

/** When a session of since ($3) that was seen at ($4) ends. */
export const sessionExpiry = `least($3::timestamptz + interval '${sessionLimits.totalHours} hours',
  $4::timestamptz + interval '${sessionLimits.idleMinutes} minutes')`;

// Nobody waits for the disk: were PostgreSQL to crash in that half second, a notice or half an hour's renewal is lost.
const withoutFlush = `from set_config('synchronous_commit', 'off', true)`;

/** Keeps what changed. A session that was ended meanwhile stays ended. */
export async function keepSession(tx: Transaction, id: string, session: SessionToKeep): Promise<void> {
  await tx.query(
    `update session set account_id = $2, last_seen_at = $4, expires_at = ${sessionExpiry}, centre_id = $5, data = $6
     ${withoutFlush} where id_hash = $1`,
    [hashOfToken(id), session.accountId, session.since, tx.now, session.centreId, session.data],
  );
}

/** It is in use: the half hour begins again. */
export async function touchSession(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `update session set last_seen_at = $2, expires_at = least(created_at + interval '${sessionLimits.totalHours} hours',
       $2::timestamptz + interval '${sessionLimits.idleMinutes} minutes')
     ${withoutFlush} where id_hash = $1 and expires_at > $2`,
    [hashOfToken(id), tx.now],
  );
}
