import { join } from 'node:path';
import { type RunningProcess, runProcess } from '#child-processes';
import { readConfiguration } from '#configuration';
import { connectAsApp, connectAsOwner, statementLimits } from '#database';
import { releaseAbandonedWork, runTasks } from '#jobs';
import { describeFault } from '#refusals';
import { localObjectStore } from '#storage';
import { assertTranslated } from '#words';
import { hourlyTasks, tasksOf } from './tasks.js';

await runProcess(startWorker);

async function startWorker(): Promise<RunningProcess> {
  const { databaseUrl, varFolder } = readConfiguration();
  if (!databaseUrl) throw new Error('DATABASE_URL must name the database: start Attest with npm start.');
  assertTranslated('libs/portfolio/src');
  // The supervisor says so where the database, and so the queue, is this installation's alone.
  if (process.env['ATTEST_ONLY_WORKER'] === '1') await releaseAbandonedWork(databaseUrl);
  const database = await connectAsApp(databaseUrl, { poolSize: 4, limits: statementLimits.task });
  const owner = await connectAsOwner(databaseUrl, { poolSize: 1 });
  const tasks = tasksOf(localObjectStore(varFolder), join(varFolder, 'building'), owner);
  const running = await runTasks(databaseUrl, tasks, {
    database,
    hourly: hourlyTasks,
    onFailure: (task, error) => logFailure({ task }, error),
  });
  // Without the queue there is nothing to do: end, and be started again.
  running.ended.catch((error: unknown) => {
    logFailure({ task: 'reading the queue' }, error);
    process.exit(1);
  });
  return {
    stop: async () => {
      await running.stop();
      await database.close();
      await owner.close();
    },
  };
}

/** One line on standard error. */
function logFailure(what: object, error: unknown): void {
  const line = { level: 'error', at: new Date().toISOString(), ...what, ...describeFault(error) };
  console.error(JSON.stringify(line));
}
