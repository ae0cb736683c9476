import { statement } from '#database';
import { type ActorRow, isLibrarian } from '../membership/memberships.queries.js';

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
