import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#configuration';
import { connectAsOwner, type Database, type EntityClass, triggersOf } from '#database';
import { anEmptyDatabase } from '../support/an-empty-database.js';
import { asOwner } from '../support/connections.js';
import { sql } from '../support/sql.js';

/** Every entity class of every library: whatever a `*.entity.ts` exports. */
async function allEntities(): Promise<EntityClass<object>[]> {
  const files = readdirSync(join(projectRoot, 'libs'), { recursive: true, encoding: 'utf8' });
  const entities: EntityClass<object>[] = [];
  for (const name of files.filter((file) => file.endsWith('.entity.ts')))
    entities.push(
      ...(Object.values(
        (await import(pathToFileURL(join(projectRoot, 'libs', name)).href)) as object,
      ) as EntityClass<object>[]),
    );
  return entities;
}

/** All that tables consist of, one thing a line, each in the words of PostgreSQL itself. */
async function catalogueOf(run: (text: string) => Promise<{ line: string }[]>): Promise<string[]> {
  const lines = await run(`
    with tables as (
      select c.oid, c.relname from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations')
    select format('%s: %s', relname, obj_description(oid)) as line from tables
    union all
    select format('%s.%s: %s', t.relname, a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' end, 'default ' || pg_get_expr(d.adbin, d.adrelid),
      'identity ' || nullif(a.attidentity::text, ''), 'generated ' || nullif(a.attgenerated::text, ''),
      'comment ' || col_description(t.oid, a.attnum)))
    from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all
    select format('%s.%s: %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
    from tables t join pg_constraint c on c.conrelid = t.oid where c.contype <> 'n'
    union all
    select pg_get_indexdef(i.indexrelid) from tables t join pg_index i on i.indrelid = t.oid
    union all
    select pg_get_triggerdef(g.oid) from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal`);
  return lines.map(({ line }) => line).sort();
}

let scratch: { readonly ownerUrl: string; drop(): Promise<void> };
let described: Database;

/** A database whose tables are made from the entities alone; the functions that they call are those of the migrations. */
beforeAll(async () => {
  scratch = await anEmptyDatabase();
  described = await connectAsOwner(scratch.ownerUrl, { entities: await allEntities() });
  const { dataSource } = described;
  const tables: { name: string }[] = await dataSource.query(
    `select quote_ident(relname) as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  await dataSource.query(`drop table ${tables.map(({ name }) => name).join(', ')} cascade`);
  await dataSource.synchronize();
  for (const { target, tableName } of dataSource.entityMetadatas)
    for (const { name, when, condition, execute } of triggersOf(target as object))
      await dataSource.query(
        `create trigger ${name} ${when} on ${tableName} for each row ${condition ? `when (${condition})` : ''} execute function ${execute}()`,
      );
});

afterAll(async () => {
  await described?.close();
  await scratch?.drop();
});

const ofMigrations = async (): Promise<string[]> =>
  (await asOwner()).autocommit((connection) =>
    catalogueOf((text) => connection.query(sql<{ line: string }>(text))),
  );

test('the entities and the migrations make the same tables', async () => {
  expect(await catalogueOf((text) => described.dataSource.query(text))).toEqual(await ofMigrations());
});

test.each([
  ['a column more', 'alter table cohort add column surplus text', 'cohort.surplus: text'],
  [
    'a default',
    `alter table unit alter language set default 'cy'`,
    `unit.language: text not null default 'cy'::text`,
  ],
  [
    'a column that may be null',
    'alter table unit alter jurisdiction drop not null',
    'unit.jurisdiction: text',
  ],
  ['a comment', `comment on table unit is 'x'`, 'unit: x'],
  [
    'a changed check',
    `alter table person drop constraint person_state, add constraint person_state check (state in ('active', 'gone'))`,
    `person.person_state: CHECK ((state = ANY (ARRAY['active'::text, 'gone'::text])))`,
  ],
  [
    'a missing index',
    'drop index unit_of_cohort',
    'CREATE INDEX unit_of_cohort ON public.unit USING btree (centre_id, cohort_id) WHERE (withdrawn_at IS NULL)',
  ],
  [
    'a missing foreign key',
    'alter table unit drop constraint unit_of_cohort_unit',
    /^unit\.unit_of_cohort_unit: FOREIGN KEY/,
  ],
  [
    'a missing key',
    'alter table sign_off drop constraint sign_off_supersedes_once',
    /^sign_off\.sign_off_supersedes_once: UNIQUE/,
  ],
  [
    'a trigger more',
    'create trigger surplus before update on cohort for each row execute function keep_plan_of_unit()',
    /^CREATE TRIGGER surplus BEFORE UPDATE ON public\.cohort/,
  ],
  [
    'a trigger at another time',
    'drop trigger keep_plan on unit',
    /^CREATE TRIGGER keep_plan BEFORE INSERT OR UPDATE ON public\.unit/,
  ],
])('the comparison notices %s', async (_, change, line) => {
  const runner = described.dataSource.createQueryRunner();
  const before = await ofMigrations();
  await runner.startTransaction();
  try {
    await runner.query(change);
    const after = await catalogueOf((text) => runner.query(text));
    const differing = [
      ...before.filter((one) => !after.includes(one)),
      ...after.filter((one) => !before.includes(one)),
    ];
    expect(differing).toContainEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
});
