import { connectAsOwner, type Database, type InstallationTransaction, statement } from '#database';
import { testDatabaseUrl } from '../../support/database.js';

const table = 'pipelined';
let database: Database;

beforeAll(async () => {
  database = await connectAsOwner(testDatabaseUrl(), { poolSize: 1 });
  await database.dataSource.query(`create table ${table} (id integer primary key check (id < 100))`);
});
afterAll(async () => {
  await database.dataSource.query(`drop table ${table}`);
  await database.close();
});
afterEach(() => database.dataSource.query(`delete from ${table}`));

const add = statement(`insert into ${table} values ($1)`);
const all = statement<{ id: number }>(`select id from ${table} order by id`);
const kept = () => database.autocommit((connection) => connection.query(all.with()));

test('statements of a pipeline run in their order, each seeing what those before it did', async () => {
  const answers = await database.inInstallation((tx) =>
    tx.pipeline([add.with(1), all.with(), add.with(2), all.with()]),
  );
  expect(answers).toEqual([[], [{ id: 1 }], [], [{ id: 1 }, { id: 2 }]]);
  expect(await kept()).toEqual([{ id: 1 }, { id: 2 }]);
});

test('a pipeline fails with the error of the first statement that did, and undoes the transaction', async () => {
  const act = database.inInstallation((tx) => tx.pipeline([add.with(1), add.with(100), add.with(2)]));
  await expect(act).rejects.toThrow(/check constraint/);
  const raced = database.inInstallation((tx) => tx.pipeline([add.with(1), add.with(1)]));
  await expect(raced).rejects.toThrow(expect.objectContaining({ code: 'exists-already' }));
  expect(await kept()).toEqual([]);
});

test('a lock of a pipeline is held by the time the read behind it begins', async () => {
  await database.inInstallation((tx) => tx.query(add.with(1)));
  const lock = statement(`select from ${table} where id = $1 for update`);
  const raise = statement(`update ${table} set id = id + $1`);
  const second = await connectAsOwner(testDatabaseUrl(), { poolSize: 1 });
  try {
    let read: Promise<unknown> | undefined;
    await database.inInstallation(async (tx) => {
      await tx.query(raise.with(1));
      read = second.inInstallation((other) => other.pipeline([lock.with(1), all.with()]));
      await anotherWaits(tx);
    });
    expect(await read).toEqual([[], [{ id: 2 }]]);
  } finally {
    await second.close();
  }
});

const waiting = statement(
  `select from pg_stat_activity where wait_event_type = 'Lock' and pg_backend_pid() = any(pg_blocking_pids(pid))`,
);
async function anotherWaits(tx: InstallationTransaction): Promise<void> {
  while ((await tx.query(waiting.with())).length === 0);
}

test('a transaction whose error somebody swallowed is not taken for committed', async () => {
  const act = database.inInstallation(async (tx) => {
    await tx.query(add.with(1));
    await tx.query(add.with(100)).catch(() => undefined);
  });
  await expect(act).rejects.toThrow(/a failed statement was swallowed/);
  expect(await kept()).toEqual([]);
});
