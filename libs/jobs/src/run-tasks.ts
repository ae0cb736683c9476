import { type JobHelpers, Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import type { Database, CentreTransaction } from '#database';
import type { CentrePayload } from './enqueue.queries.js';

/** The centre a task runs for. Its transactions see the rows of that centre only. */
export interface TaskCentre {
  readonly centreId: string;
  /** Aborted when the worker stops: a long task should give up; the next worker runs it again. */
  readonly signal: AbortSignal;
  /** Whether this is the last attempt: no retry follows a failure. */
  readonly lastAttempt: boolean;
  /** Opens a transaction. Slow work belongs between transactions, not inside one. */
  inCentre<Result>(work: (tx: CentreTransaction) => Promise<Result>): Promise<Result>;
}

export type Task<Payload extends CentrePayload> = (payload: Payload, centre: TaskCentre) => Promise<void>;

/** Handlers by task name. Payloads have been through JSON. */
export type Tasks = Readonly<Record<string, Task<never>>>;

export interface RunOptions {
  /** Connected as the serving role. */
  readonly database: Database;
  /** Tasks queued hourly for every centre, with only the centre as payload. */
  readonly hourly?: readonly string[];
  readonly concurrency?: number;
  readonly onFailure?: (task: string, error: unknown) => void;
}

export interface RunningTasks {
  /** Stops taking jobs, aborts running ones after 500 ms, waits for them. */
  stop(): Promise<void>;
  /** Rejects when the queue can no longer be read. */
  readonly ended: Promise<void>;
}

const hourlyTask = 'for-every-centre';

/**
 * Runs queued tasks until stopped. The queue is read as the owning role; each task runs as the serving role, in the
 * centre of its payload. A payload without a centre is an error: the task would see no rows.
 */
export async function runTasks(ownerUrl: string, tasks: Tasks, options: RunOptions): Promise<RunningTasks> {
  const hourly = options.hourly ?? [];
  const taskList: TaskList = { [hourlyTask]: (_, helpers) => queueForEveryCentre(hourly, helpers) };
  for (const name of Object.keys(tasks)) taskList[name] = scopedToItsCentre(name, tasks, options);
  const runner = await run({
    connectionString: ownerUrl,
    concurrency: options.concurrency ?? 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    gracefulShutdownAbortTimeout: 500,
    parsedCronItems: parseCronItems(hourly.length ? [{ task: hourlyTask, match: '7 * * * *' }] : []),
    logger: new Logger(() => () => undefined),
    taskList,
  });
  return {
    ended: runner.promise,
    stop: () => runner.stop().catch(alreadyStopping),
  };
}

function scopedToItsCentre(name: string, tasks: Tasks, { database, onFailure }: RunOptions) {
  return async (payload: unknown, { abortSignal, job }: JobHelpers): Promise<void> => {
    try {
      const centreId = (payload as Partial<CentrePayload> | null)?.centreId;
      if (!centreId) throw new Error(`${name} was queued without a centre`);
      await tasks[name]!(payload as never, {
        centreId,
        signal: abortSignal,
        lastAttempt: job.attempts >= job.max_attempts,
        inCentre: (work) => database.inCentre(centreId, work),
      });
    } catch (error) {
      onFailure?.(name, error);
      throw error;
    }
  };
}

/** Runs as the owner, who sees all centres. The job key prevents a backlog if the previous run is late. */
async function queueForEveryCentre(tasks: readonly string[], helpers: JobHelpers): Promise<void> {
  const centres = await helpers.query<{ centre_id: string }>('select centre_id from centre');
  for (const { centre_id: centreId } of centres.rows) {
    for (const task of tasks) {
      await helpers.addJob(task, { centreId }, { jobKey: `${task}:${centreId}`, maxAttempts: 2 });
    }
  }
}

function alreadyStopping(error: unknown): void {
  if (!/already/i.test((error as Error).message)) throw error;
}
