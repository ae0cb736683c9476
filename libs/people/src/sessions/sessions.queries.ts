import { statement } from '#database';
import { type ActorRow, isLibrarian } from '../membership/memberships.queries.js';

/** Half an hour without a request, and twelve hours in all. */
const idleLimit = "interval '30 minutes'";
const total = "interval '12 hours'";

interface SessionRow extends ActorRow {
  readonly account_id: string;
  readonly session_centre_id: string | null;
  readonly sealed_form: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

/** A session and who its account is at its centre now, by the hash of its id. */
export const sessionRows = statement<SessionRow>(
  `select s.account_id, s.centre_id as session_centre_id, s.sealed_form, s.created_at, s.last_seen_at, s.expires_at,
     a.*, ${isLibrarian('s.account_id')}
   from session s left join lateral actor_at_centre(s.account_id, s.centre_id) a on s.centre_id is not null
   where s.id_hash = $1`,
);

/**
 * Sessions older than twice what one may last are deleted on the way, but for those that another sign-in is deleting. By
 * `created_at`, which never changes: an index on `expires_at` would have to be written with each renewal.
 */
export const begunSession = statement(
  `with swept as (delete from session where id_hash in (
     select id_hash from session where created_at < $4::timestamptz - 2 * ${total} for update skip locked))
   insert into session (id_hash, account_id, created_at, last_seen_at, expires_at, centre_id, sealed_form)
   values ($1, $2, $3, $4, least($3::timestamptz + ${total}, $4::timestamptz + ${idleLimit}), $5, $6)`,
);

// Asynchronous commit: a crash in that half second loses a renewal or a notice, nothing else.
const withoutFlush = `from set_config('synchronous_commit', 'off', true)`;

export const renewedSession = statement(
  `update session set last_seen_at = $2, expires_at = least(created_at + ${total}, $2::timestamptz + ${idleLimit})
   ${withoutFlush} where id_hash = $1 and expires_at > $2`,
);

export const forgottenForm = statement(
  `update session set sealed_form = null ${withoutFlush} where id_hash = $1`,
);

export interface EndedSession {
  readonly accountId: string;
  readonly open: boolean;
}

export const endedSession = statement<EndedSession>(
  'delete from session where id_hash = $1 returning account_id as "accountId", expires_at > $2 as open',
);

export const endedSessions = statement(
  'delete from session where account_id = $1 and ($2::uuid is null or centre_id = $2)',
);

export const revokedTokens = statement(
  `update api_token set revoked_at = $3
   where account_id = $1 and ($2::uuid is null or centre_id = $2) and revoked_at is null`,
);
