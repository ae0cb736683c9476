import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart, embeddedFolder, EmbeddedPostgresInUse, startEmbeddedPostgres } from '#database';
import { whyUnreachable } from './sentences.js';

export interface OpenDatabase {
  readonly ownerUrl: string;
  readonly embedded: boolean;
  /** Resolves if the embedded server exits without being stopped. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/**
 * The database of this installation: the one at `databaseUrl`, or the embedded one.
 *
 * @param timeoutMs how long to wait for an embedded cluster that another Attest holds
 * @throws CannotStart
 */
export async function openDatabase(
  databaseUrl: string | undefined,
  varFolder: string,
  timeoutMs: number,
): Promise<OpenDatabase> {
  if (databaseUrl) return openExternal(databaseUrl);
  const folder = embeddedFolder(varFolder);
  for (const deadline = Date.now() + timeoutMs; ; await pause(100)) {
    try {
      return { embedded: true, ...(await startEmbeddedPostgres({ folder })) };
    } catch (error) {
      if (!(error instanceof EmbeddedPostgresInUse) || Date.now() >= deadline) throw error;
    }
  }
}

async function openExternal(url: string): Promise<OpenDatabase> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new CannotStart('DATABASE_URL must be like postgres://user:password@host:5432/database.');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'attest start',
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; superuser: boolean }>(
      `select current_setting('server_version_num')::int as version, rolsuper as superuser
         from pg_roles where rolname = current_user`,
    );
    refuseUnsuitable(rows[0]);
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(whyUnreachable(error, url));
  } finally {
    await client.end().catch(() => undefined);
  }
  const never = new Promise<void>(() => undefined);
  return { ownerUrl: url, embedded: false, lost: never, stop: async () => undefined };
}

function refuseUnsuitable(server?: { version: number; superuser: boolean }): void {
  if (!server || server.version < 150000)
    throw new CannotStart('Attest needs PostgreSQL 15 or later: DATABASE_URL names an older one.');
  if (server.superuser)
    throw new CannotStart(
      'DATABASE_URL names a superuser, to whom row-level security does not apply: make an owner for Attest with "create role … login createrole".',
    );
}
