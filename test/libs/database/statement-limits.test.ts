import { connectAsApp, connectAsOwner, type Database, statement, statementLimits } from '#database';
import { testDatabaseUrl } from '../../support/database.js';
import { asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

let opened: Database | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
const open = async (database: Promise<Database>): Promise<Database> => (opened = await database);

const limitsOf = (database: Database) =>
  database.inInstallation(async (tx) =>
    tx.queryOne(
      sql(`select current_setting('statement_timeout') as statement,
         current_setting('idle_in_transaction_session_timeout') as idle`),
    ),
  );

test('a request waits ten seconds for a statement, a task five minutes, a migration as long as it takes', async () => {
  expect(await limitsOf(await open(connectAsApp(testDatabaseUrl())))).toEqual({
    statement: '10s',
    idle: '30s',
  });
  await opened!.close();
  const worker = await open(connectAsApp(testDatabaseUrl(), { limits: statementLimits.task }));
  expect(await limitsOf(worker)).toEqual({ statement: '5min', idle: '5min' });
  await opened!.close();
  expect(await limitsOf(await open(connectAsOwner(testDatabaseUrl())))).toEqual({
    statement: '0',
    idle: '0',
  });
});

test('threat 60: a statement that takes too long is ended and refused, and its connection serves on', async () => {
  const short = { statementSeconds: 0.1, idleSeconds: 30 };
  const app = await open(connectAsApp(testDatabaseUrl(), { limits: short, poolSize: 1 }));
  const slow = app.inInstallation((tx) => tx.query(sql('select pg_sleep(60)')));
  await expect(slow).rejects.toMatchObject({ kind: 'unavailable', part: 'slow-statement' });
  const pipelined = app.inInstallation((tx) =>
    tx.pipeline([statement('select pg_sleep(60)').with(), statement('select 1').with()]),
  );
  await expect(pipelined).rejects.toMatchObject({ kind: 'unavailable', part: 'slow-statement' });
  expect(await app.inInstallation((tx) => tx.queryOne(sql('select 1 as one')))).toEqual({ one: 1 });
});

test('threat 60: a transaction that does nothing for too long is ended with its locks, and the process lives', async () => {
  const short = { statementSeconds: 10, idleSeconds: 0.1 };
  const app = await open(connectAsApp(testDatabaseUrl(), { limits: short, poolSize: 1 }));
  const owner = await asOwner();
  const gone = (pid: number) =>
    owner.inInstallation(
      async (tx) => !(await tx.queryOne(sql('select from pg_stat_activity where pid = $1', [pid]))),
    );
  const idle = app.inInstallation(async (tx) => {
    const { pid } = (await tx.queryOne(sql<{ pid: number }>('select pg_backend_pid() as pid')))!;
    while (!(await gone(pid)));
    await tx.query(sql('select 1'));
  });
  await expect(idle).rejects.toMatchObject({ kind: 'unavailable', part: 'database' });
  expect(await app.inInstallation((tx) => tx.queryOne(sql('select 1 as one')))).toEqual({ one: 1 });
});
