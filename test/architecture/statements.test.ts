import pg from 'pg';
import { testDatabaseUrl } from '../support/database.js';
import { type Catalogue, readCatalogue } from '../support/statements/catalogue.js';
import { differences } from '../support/statements/compare-row.js';
import { type DeclaredRows, readDeclaredRows } from '../support/statements/declared-rows.js';
import { describeStatement } from '../support/statements/describe-statement.js';
import { exportedStatements, queryFiles } from '../support/statements/exported-statements.js';

const files = queryFiles();
const planted = 'test/support/statements/planted.queries.ts';
let client: pg.Client;
let catalogue: Catalogue;
let rows: DeclaredRows;

beforeAll(async () => {
  client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  catalogue = await readCatalogue(client);
  rows = readDeclaredRows([...files, planted]);
}, 120_000);

afterAll(() => client?.end());

async function faultsOf(file: string): Promise<string[]> {
  const faults = rows
    .hidden(file)
    .map((line) => `line ${line}: not in an exported constant, so not compared`);
  for (const [name, exported] of await exportedStatements(file)) {
    const described = await describeStatement(client, catalogue, exported.text);
    faults.push(
      ...differences(exported, rows.rowOf(file, name), described).map((what) => `${name}, ${what}`),
    );
  }
  return faults;
}

test.each(files)('%s: rows are as they are declared', async (file) => {
  expect(await faultsOf(file)).toEqual([]);
});

test('the comparison notices each way in which they could differ', async () => {
  expect(await faultsOf(planted)).toEqual([
    'line 24: not in an exported constant, so not compared',
    'planted.row, surplus: not declared',
    'planted.row, absent: not selected',
    'planted.row, absent: a reason for no column',
    'planted.row, id: needs no reason for not being null',
    expect.stringMatching(/^planted.row, state: may also be .*in-progress/),
    'planted.row, withdrawn_at: may be null',
    'planted.row, target_date: declared as Date, is date',
    'planted.row, criteria_total: is never null',
    'planted.row, enrolled_at: optional',
    'planted.row, learner: declared as json with a Date, is json',
  ]);
});
