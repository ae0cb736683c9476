import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '#refusals';

/** Attempts within the window before the next is refused, whatever it holds. */
export const maxAttempts = 10;
const windowSeconds = 15 * 60;

export interface Limits {
  readonly account: RateLimiterPostgres;
  readonly pair: RateLimiterPostgres;
  readonly host: RateLimiterPostgres;
  readonly token: RateLimiterPostgres;
  readonly device: RateLimiterPostgres;
  readonly proof: RateLimiterPostgres;
}

const limitsByPool = new WeakMap<Pool, Limits>();

/**
 * Counts in PostgreSQL, outside the act's transaction and on the separate pool: an attempt counts even if the act
 * rolls back, and all processes count together. Keys are digests, so the table holds no addresses.
 */
export function limitsOf(separatePool: Pool): Limits {
  const known = limitsByPool.get(separatePool);
  if (known) return known;
  const limit = (keyPrefix: string) =>
    new RateLimiterPostgres({
      storeClient: separatePool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix,
      points: maxAttempts,
      duration: windowSeconds,
    });
  const limits: Limits = {
    account: limit('account'),
    pair: limit('pair'),
    host: limit('host'),
    token: limit('token'),
    device: limit('device'),
    proof: limit('proof'),
  };
  limitsByPool.set(separatePool, limits);
  return limits;
}

/** @throws TooMany before checking the attempt, so that none beyond the limit can succeed */
export async function consumeAttempt(limit: RateLimiterPostgres, key: string): Promise<RateLimiterRes> {
  try {
    return await limit.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new TooMany(Math.ceil(refused.msBeforeNext / 1000), refused.consumedPoints === maxAttempts + 1);
  }
}

export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');
