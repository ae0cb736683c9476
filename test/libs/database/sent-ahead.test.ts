import { connectAsOwner, type Database } from '#database';
import { testDatabaseUrl } from '../../support/database.js';

const table = 'sent_ahead';
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

const add = `insert into ${table} values ($1)`;
const kept = async (): Promise<number[]> =>
  (await database.dataSource.query<{ id: number }[]>(`select id from ${table} order by id`)).map(
    ({ id }) => id,
  );

test('what is sent ahead runs before the statement that follows, and is committed with it', async () => {
  const seen = await database.inInstallation(async (tx) => {
    tx.send(add, [1]);
    tx.send(add, [2]);
    return tx.query(`select id from ${table} order by id`);
  });
  expect(seen).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await kept()).toEqual([1, 2]);
});

test('what is sent last is waited for before the transaction commits', async () => {
  await database.inInstallation(async (tx) => tx.send(add, [1]));
  expect(await kept()).toEqual([1]);
});

test('a statement sent ahead that fails undoes the transaction with its own error', async () => {
  const act = database.inInstallation(async (tx) => {
    await tx.query(add, [1]);
    tx.send(add, [100]);
    await tx.query(add, [2]);
  });
  await expect(act).rejects.toThrow(/check constraint/);
  const raced = database.inInstallation(async (tx) => {
    tx.send(add, [1]);
    tx.send(add, [1]);
  });
  await expect(raced).rejects.toThrow(expect.objectContaining({ code: 'exists-already' }));
  expect(await kept()).toEqual([]);
});

test('a transaction whose error somebody swallowed is not taken for committed', async () => {
  const act = database.inInstallation(async (tx) => {
    await tx.query(add, [1]);
    await tx.query(add, [100]).catch(() => undefined);
  });
  await expect(act).rejects.toThrow(/broken by a statement/);
  expect(await kept()).toEqual([]);
});
