import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMigrations as migrateQueue } from 'graphile-worker';
import { DataSource, type MigrationInterface } from 'typeorm';

/**
 * Brings the database at `ownerUrl` to the newest schema: the queue's own tables first, then ours, each
 * migration in its own transaction. Running it again changes nothing. Two at once: the second waits.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: await allMigrations(),
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: { connectionTimeoutMillis: 5000, application_name: 'attest-migrate' },
  });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock(7220251)');
    await migrateQueue({ connectionString: ownerUrl });
    await source.runMigrations();
  } finally {
    await guard.query('select pg_advisory_unlock(7220251)').catch(() => undefined);
    await guard.release();
    await source.destroy();
  }
}

/** All migrations, in the order of their names. Under tests they are TypeScript, built they are JavaScript. */
async function allMigrations(): Promise<(new () => MigrationInterface)[]> {
  const folder = join(import.meta.dirname, '../../../migrations');
  const files = readdirSync(folder).filter(
    (name) => /^\d+.*\.(ts|js)$/.test(name) && !name.endsWith('.d.ts'),
  );
  const modules = await Promise.all(
    files.sort().map((name) => import(pathToFileURL(join(folder, name)).href)),
  );
  return modules.flatMap((module) => Object.values(module) as (new () => MigrationInterface)[]);
}
