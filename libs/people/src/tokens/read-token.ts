import type { Database } from '#database';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { TooMany } from '#refusals';
import { hashOfToken } from '../accounts/secret-token.js';
import { keyOf, limitsOf, take, tries } from '../accounts/throttle.js';
import type { Actor } from '../domain/actor.js';
import { networkOf } from '../accounts/network.js';
import { type ActorRow, isLibrarian, toActor } from '../membership/memberships.queries.js';

export type TokenScope = 'read' | 'write';

interface TokenRow extends ActorRow {
  readonly account_id: string;
  readonly scope: TokenScope;
  readonly stale: boolean;
  readonly works: boolean;
}

/**
 * Who a personal access token speaks for, and how far; null when it is unknown, revoked, expired, or its person is no
 * longer active at its centre. Ten guessed tokens from one network address in a quarter of an hour shut it out.
 * @throws TooMany
 */
export async function readToken(
  database: Database,
  token: string,
  from: string,
): Promise<{ readonly actor: Actor; readonly scope: TokenScope } | null> {
  const { token: limit } = limitsOf(database.separatePool);
  const place = keyOf(networkOf(from));
  await refuseWhenUsedUp(limit, place);
  return database.autocommit(async (tx) => {
    const row = await tx.queryOne<TokenRow>(
      `select t.account_id, t.scope, t.revoked_at is null and t.expires_at > $2 as works, coalesce(t.last_used_at < $2::timestamptz - interval '5 minutes', true) as stale, a.*,
         ${isLibrarian('t.account_id')}
       from api_token t left join lateral actor_at_centre(t.account_id, t.centre_id) a on true
       where t.token_hash = $1`,
      [hashOfToken(token), tx.now],
    );
    if (!row) {
      await take(limit, place);
      return null;
    }
    const actor = toActor(row, row.account_id);
    if (!row.works || !actor) return null; // a program that nobody told: not somebody guessing
    if (row.stale)
      await tx.query('update api_token set last_used_at = $2 where token_hash = $1', [
        hashOfToken(token),
        tx.now,
      ]);
    return { actor, scope: row.scope };
  });
}

async function refuseWhenUsedUp(limit: RateLimiterPostgres, key: string): Promise<void> {
  const used = await limit.get(key);
  if (used && used.consumedPoints >= tries) throw new TooMany(Math.ceil(used.msBeforeNext / 1000));
}
