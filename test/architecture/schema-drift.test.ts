import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#configuration';
import { connectAsOwner, type Database } from '#database';
import { testDatabaseUrl } from '../support/database.js';

/** Every entity class of every library: whatever a `*.entity.ts` exports. */
async function allEntities(): Promise<(new () => object)[]> {
  const files = readdirSync(join(projectRoot, 'libs'), { recursive: true, encoding: 'utf8' });
  const modules = await Promise.all(
    files
      .filter((name) => name.endsWith('.entity.ts'))
      .map((name) => import(pathToFileURL(join(projectRoot, 'libs', name)).href)),
  );
  return modules.flatMap((module) => Object.values(module) as (new () => object)[]);
}

let database: Database;

beforeAll(async () => {
  database = await connectAsOwner(testDatabaseUrl(), { entities: await allEntities() });
});

afterAll(() => database?.close());

test('the entities and the migrated schema say the same', async () => {
  const drift = await database.dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
});

test('every table has an entity', async () => {
  const tables: { name: string }[] = await database.dataSource.query(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'migrations'`,
  );
  const known = database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  expect(tables.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

test('the comparison notices: a column that only the database has is drift', async () => {
  const runner = database.dataSource.createQueryRunner();
  await runner.query('alter table cohort add column surplus text');
  try {
    const drift = await database.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([expect.stringContaining('surplus')]);
  } finally {
    await runner.query('alter table cohort drop column surplus');
    await runner.release();
  }
});
