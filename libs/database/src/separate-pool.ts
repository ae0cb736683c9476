import pg from 'pg';
import type { DataSource } from 'typeorm';
import { toRefusal } from './refusals-of-postgres.js';

type Settings = Readonly<{ url?: string; extra?: pg.PoolConfig }>;

const maxConnections = 3;
const poolBySource = new WeakMap<DataSource, pg.Pool>();

/**
 * A small second pool, as the same role, for what is counted while a transaction holds a connection of the first: with
 * one pool, as many transactions as it has connections would wait for one another. Nothing that waits for a lock may
 * run on it. It is closed with the Database.
 */
export function separatePoolOf(source: DataSource): pg.Pool {
  const known = poolBySource.get(source);
  if (known) return known;
  const { url, extra } = source.options as Settings;
  const pool = new SeparatePool({ ...extra, connectionString: url, max: maxConnections });
  pool.on('error', () => undefined); // a lost idle connection must not crash Node; the next query reports it
  poolBySource.set(source, pool);
  return pool;
}

/** Its callers get what the Database's callers get: a lost connection is Unavailable, not a fault of ours. */
class SeparatePool extends pg.Pool {
  override query(...query: unknown[]): Promise<never> {
    const answer = super.query(...(query as [string])) as unknown as Promise<never>;
    return answer.catch((error: unknown) => {
      throw toRefusal(error);
    });
  }
}

/** Closes the second pool of this DataSource, if it was opened. */
export async function closeSeparatePool(source: DataSource): Promise<void> {
  const pool = poolBySource.get(source);
  poolBySource.delete(source);
  await pool?.end();
}
