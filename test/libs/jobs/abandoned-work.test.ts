import pg from 'pg';
import { connectAsApp, newId } from '#database';
import { enqueue, releaseAbandonedWork, type RunningTasks, runTasks } from '#jobs';
import { testDatabaseUrl } from '../../support/database.js';

test('threat 58: the next worker runs the jobs of a killed one', async () => {
  const url = testDatabaseUrl();
  const database = await connectAsApp(url, { poolSize: 2 });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const centreId = newId();
  const task = `taken-${newId()}`;
  let running: RunningTasks | undefined;
  try {
    await database.inCentre(centreId, (tx) => enqueue(tx, task, { centreId }));
    const taken = await owner.query(
      `update graphile_worker._private_jobs as job set locked_by = 'killed', locked_at = now()
         from graphile_worker._private_tasks as task
        where task.id = job.task_id and task.identifier = $1`,
      [task],
    );
    expect(taken.rowCount).toBe(1);

    await releaseAbandonedWork(url);
    await new Promise<void>((done, failed) => {
      const tasks = { [task]: async () => done() };
      runTasks(url, tasks, { database }).then((started) => (running = started), failed);
    });
  } finally {
    await running?.stop();
    await owner.end();
    await database.close();
  }
});
