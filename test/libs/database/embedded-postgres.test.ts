import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CannotStart, type EmbeddedPostgres, EmbeddedPostgresInUse, startEmbeddedPostgres } from '#database';

let folder: string;
let server: EmbeddedPostgres | undefined;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'attest-embedded-')), 'postgresql');
});

afterEach(async () => {
  await server?.stop();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test('the owner may create roles and databases and is no superuser', async () => {
  server = await startEmbeddedPostgres({ folder });
  expect(
    await ask(
      server.ownerUrl,
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, current_database() from pg_roles
        where rolname = current_user`,
    ),
  ).toEqual({
    rolsuper: false,
    rolcreaterole: true,
    rolcreatedb: true,
    rolbypassrls: false,
    current_database: 'attest',
  });
});
