import { setTimeout as pause } from 'node:timers/promises';
import { type CentrePayload, runTasks, type Task, type Tasks } from '#jobs';
import { asApp, asOwner } from './connections.js';
import { testDatabaseUrl } from './database.js';
import { sql } from './sql.js';

/**
 * Has a real worker do everything that is queued for a centre, tries again at once what is to be tried again later,
 * and stops when nothing is left. Work of other centres, left over from other tests, is dropped.
 *
 * @returns what failed on the way
 */
export async function workThroughQueue(centreId: string, tasks: Tasks): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  const ours = Object.entries(tasks).map(([name, task]) => [
    name,
    onlyFor(centreId, task as Task<CentrePayload>),
  ]);
  const running = await runTasks(testDatabaseUrl(), Object.fromEntries(ours) as Tasks, {
    database: await asApp(),
    onFailure: (_, error) => failures.push(error),
  });
  try {
    while ((await workLeft(centreId)) > 0) await pause(25);
  } finally {
    await running.stop();
  }
  return failures;
}

const onlyFor =
  (centreId: string, task: Task<CentrePayload>): Task<CentrePayload> =>
  (payload, centre) =>
    payload.centreId === centreId ? task(payload, centre) : Promise.resolve();

async function workLeft(centreId: string): Promise<number> {
  const owner = await asOwner();
  return owner.inInstallation(async (tx) => {
    await tx.query(
      sql(
        `with hurried as (update graphile_worker._private_jobs set run_at = now()
         where payload ->> 'centreId' = $1 and locked_by is null and run_at > now() returning id)
       select pg_notify('jobs:insert', json_build_object('r', random(), 'count', 1)::text) from hurried`,
        [centreId],
      ),
    );
    const left = await tx.queryOne(
      sql<{ jobs: number }>(
        `select count(*) as jobs from graphile_worker._private_jobs
       where payload ->> 'centreId' = $1 and (attempts < max_attempts or locked_by is not null)`,
        [centreId],
      ),
    );
    return left!.jobs;
  });
}
