import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '#configuration';
import { migrate } from '#database';
import { startTestServer, type TestServer } from './test-server.js';

export interface TestDatabases {
  /** The database of worker 1, of worker 2 and so on, as their owner. */
  readonly urls: readonly string[];
  /** The name of a migrated database without rows, to be copied. */
  readonly template: string;
  /** Drops them, and stops the server if it is ours. */
  release(): Promise<void>;
}

/**
 * One migrated database for each jest worker, copied from a template. The template is named after the digest of
 * the migrations, so only the first run after a change migrates; databases are named after this process, so
 * that runs at the same time do not meet.
 */
export async function prepareTestDatabases(workers: number): Promise<TestDatabases> {
  const server = await startTestServer();
  try {
    const template = `attest_template_${await digestOfMigrations()}`;
    const names = Array.from({ length: workers }, (_, index) => `attest_test_${process.pid}_${index + 1}`);
    await asOwner(server, async (owner) => {
      if (server.ours) await drop(owner, await leftovers(owner, template));
      await makeTemplate(owner, server, template);
      for (const name of names) await owner.query(`create database ${name} template ${template}`);
    });
    return {
      urls: names.map((name) => within(server, name)),
      template,
      release: async () => {
        await asOwner(server, (owner) => drop(owner, names));
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Whoever comes second waits, and finds it made. A template that was cut short has another name. */
async function makeTemplate(owner: pg.Client, server: TestServer, template: string): Promise<void> {
  await owner.query(`select pg_advisory_lock(hashtext('attest: test template'))`);
  const found = await owner.query('select 1 from pg_database where datname = $1', [template]);
  if (!found.rowCount) {
    const unfinished = `attest_test_${process.pid}_template`;
    await owner.query(`create database ${unfinished} template template0`);
    await migrate(within(server, unfinished));
    await owner.query(`alter database ${unfinished} rename to ${template}`);
  }
  await owner.query(`select pg_advisory_unlock_all()`);
}

async function leftovers(owner: pg.Client, template: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^attest_(test|template)_' and datname <> $1`,
    [template],
  );
  return rows.map(({ name }) => name);
}

async function drop(owner: pg.Client, names: readonly string[]): Promise<void> {
  for (const name of names) await owner.query(`drop database if exists ${name} with (force)`);
}

async function digestOfMigrations(): Promise<string> {
  const folder = join(projectRoot, 'migrations');
  const digest = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) {
    digest.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return digest.digest('hex').slice(0, 16);
}

function within(server: TestServer, database: string): string {
  const url = new URL(server.ownerUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asOwner(server: TestServer, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: server.ownerUrl, application_name: 'attest tests' });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
