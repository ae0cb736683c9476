import pg from 'pg';
import { connectAsApp, type Database, newId } from '#database';
import { type CentrePayload, enqueue, type RunningTasks, runTasks, type Tasks } from '#jobs';
import { testDatabaseUrl } from '../../support/database.js';
import { sql } from '../../support/sql.js';

interface NamePayload extends CentrePayload {
  readonly name: string;
}

const url = testDatabaseUrl();
let database: Database;
let owner: pg.Client;
let running: RunningTasks | undefined;
const centreId = newId();

beforeAll(async () => {
  database = await connectAsApp(url);
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
  for (const [id, name] of [
    [centreId, 'Ours'],
    [newId(), 'Theirs'],
  ])
    await owner.query('insert into centre (centre_id, name, created_at) values ($1, $2, now())', [id, name]);
});
afterEach(() => running?.stop());
afterAll(async () => {
  await database.close();
  await owner.end();
});

/** Runs the queue until `task` was done (or failed) once; tells what came of it. */
async function onceDone(name: string, task: Tasks[string], hourly: string[] = []): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const wrapped: Tasks[string] = async (payload, centre) => resolve(await task(payload, centre));
    const start = runTasks(
      url,
      { [name]: wrapped },
      { database, hourly, onFailure: (_, error) => resolve(error) },
    );
    start.then((started) => (running = started), reject);
  });
}

test('a queued task runs after the commit, in its centre', async () => {
  const name = `rename-${newId()}`;
  await database.inCentre(centreId, (tx) => enqueue(tx, name, { centreId, name: 'Renamed' }));
  await onceDone(name, async (payload: NamePayload, centre) => {
    await centre.inCentre((tx) => tx.query(sql('update centre set name = $1', [payload.name])));
  });
  const { rows } = await owner.query('select name from centre where centre_id = $1', [centreId]);
  expect(rows).toEqual([{ name: 'Renamed' }]);
  expect((await owner.query(`select from centre where name = 'Theirs'`)).rowCount).toBeGreaterThan(0);
});

test('threat 18: the database refuses a task for another centre than the transaction’s', async () => {
  const queue = (payload: object) =>
    database.inCentre(centreId, (tx) =>
      tx.query(sql('select enqueue_task($1, $2)', ['remove-evidence-objects', JSON.stringify(payload)])),
    );
  await expect(queue({ centreId: newId(), keys: [] })).rejects.toThrow(/centre of its transaction/);
  await expect(queue({ keys: [] })).rejects.toThrow(/centre of its transaction/);
});

test('a rollback removes the task it queued', async () => {
  const name = `never-${newId()}`;
  const broken = database.inCentre(centreId, async (tx) => {
    await enqueue(tx, name, { centreId });
    throw new Error('rolled back');
  });
  await expect(broken).rejects.toThrow('rolled back');
  expect(await jobs(name)).toEqual([]);
});

test('threat 17: a task without a centre fails loudly and sees no rows', async () => {
  const name = `no-centre-${newId()}`;
  await owner.query(`select graphile_worker.add_job($1, '{}'::json)`, [name]);
  let ran = false;
  const outcome = await onceDone(name, async () => {
    ran = true;
  });
  expect(String(outcome)).toContain(`${name} was queued without a centre`);
  expect(ran).toBe(false);
  await running!.stop();
  expect(await jobs(name)).toEqual([
    { attempts: 1, last_error: expect.stringContaining('without a centre') },
  ]);
});

test('threat 17: a task for another centre cannot be queued', async () => {
  const queued = database.inCentre(centreId, (tx) => enqueue(tx, 'any', { centreId: newId() }));
  await expect(queued).rejects.toThrow('another centre');
});

test('an hourly task is queued for every centre, and sees only its rows', async () => {
  const name = `hourly-${newId()}`;
  const seen = new Map<string, number>();
  await owner.query(`select graphile_worker.add_job('for-every-centre')`);
  const centres = (await owner.query('select from centre')).rowCount!;
  await new Promise<void>((resolve, reject) => {
    const task: Tasks[string] = async (_, centre) => {
      const [row] = await centre.inCentre((tx) =>
        tx.query(sql<{ n: number }>('select count(*) n from centre')),
      );
      seen.set(centre.centreId, row!.n);
      if (seen.size === centres) resolve();
    };
    runTasks(url, { [name]: task }, { database, hourly: [name] }).then(
      (started) => (running = started),
      reject,
    );
  });
  expect([...seen.values()].every((rows) => rows === 1)).toBe(true);
});

async function jobs(name: string): Promise<unknown[]> {
  const { rows } = await owner.query(
    'select attempts, last_error from graphile_worker.jobs where task_identifier = $1',
    [name],
  );
  return rows;
}
