import type { Database } from '#database';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { TooMany } from '#refusals';
import { hashOfToken } from '../accounts/secret-token.js';
import { keyOf, limitsOf, maxAttempts, consumeAttempt } from '../accounts/throttle.js';
import type { Actor } from '../domain/actor.js';
import { networkOf } from '../accounts/network.js';
import { toActor } from '../membership/memberships.queries.js';
import { tokenHolderRows, type TokenScope, tokenUse } from './tokens.queries.js';

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
    const row = await tx.queryOne(tokenHolderRows.with(hashOfToken(token), tx.now));
    if (!row) {
      await consumeAttempt(limit, place);
      return null;
    }
    const actor = toActor(row, row.account_id);
    if (!row.works || !actor) return null; // a program with an old token: not guessing
    if (row.stale) await tx.query(tokenUse.with(hashOfToken(token), tx.now));
    return { actor, scope: row.scope };
  });
}

async function refuseWhenUsedUp(limit: RateLimiterPostgres, key: string): Promise<void> {
  const used = await limit.get(key);
  if (used && used.consumedPoints >= maxAttempts) throw new TooMany(Math.ceil(used.msBeforeNext / 1000));
}
