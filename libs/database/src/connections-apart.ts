import pg from 'pg';
import type { DataSource } from 'typeorm';

type Settings = Readonly<{ url?: string; extra?: pg.PoolConfig }>;

const few = 3;
const opened = new WeakMap<DataSource, pg.Pool>();

/**
 * A few connections apart, as the same role, for what is counted while a transaction holds one of the others: were
 * they of the same pool, as many transactions as it has connections would wait for one another. Nothing that waits
 * for a lock may run on them. They are closed with the Database.
 */
export function connectionsApart(source: DataSource): pg.Pool {
  const known = opened.get(source);
  if (known) return known;
  const { url, extra } = source.options as Settings;
  const pool = new pg.Pool({ ...extra, connectionString: url, max: few });
  pool.on('error', () => undefined); // a server that stops must not bring Node down; the next query says so
  opened.set(source, pool);
  return pool;
}

/** Closes those that were opened beside this DataSource, if any were. */
export async function closeConnectionsApart(source: DataSource): Promise<void> {
  const pool = opened.get(source);
  opened.delete(source);
  await pool?.end();
}
