import { type JobHelpers, Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import type { Database, Transaction } from '#database';
import type { CentrePayload } from './enqueue.js';

/** The centre that a task works for. Its transactions see the rows of that centre and no others. */
export interface TaskCentre {
  readonly centreId: string;
  /** Aborted when the worker stops: what takes long gives up, and is done again by the next worker. */
  readonly signal: AbortSignal;
  /** Opens a transaction. Slow work belongs between transactions, not inside one. */
  inCentre<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
}

export type Task<Payload extends CentrePayload> = (payload: Payload, centre: TaskCentre) => Promise<void>;

/** Task name → what does it. Payloads are what `enqueue` was given, in JSON. */
export type Tasks = Readonly<Record<string, Task<never>>>;

export interface RunOptions {
  /** Connected as the serving role. */
  readonly database: Database;
  /** Tasks that are queued for every centre once an hour, with no payload but the centre. */
  readonly hourly?: readonly string[];
  readonly concurrency?: number;
  readonly onFailure?: (task: string, error: unknown) => void;
}

export interface RunningTasks {
  /** Takes no more work, tells what runs to give up, after half a second, and waits for it. */
  stop(): Promise<void>;
  /** Rejects when the queue cannot be read any more. */
  readonly ended: Promise<void>;
}

const everyHour = 'for-every-centre';

/**
 * Takes work from the queue until stopped. The queue is read as the owning role; each task works as the serving
 * role, in the centre of its payload. A payload without a centre fails loudly: it would see nothing anyway.
 */
export async function runTasks(ownerUrl: string, tasks: Tasks, options: RunOptions): Promise<RunningTasks> {
  const hourly = options.hourly ?? [];
  const taskList: TaskList = { [everyHour]: (_, helpers) => queueForEveryCentre(hourly, helpers) };
  for (const name of Object.keys(tasks)) taskList[name] = scopedToItsCentre(name, tasks, options);
  const runner = await run({
    connectionString: ownerUrl,
    concurrency: options.concurrency ?? 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    gracefulShutdownAbortTimeout: 500,
    parsedCronItems: parseCronItems(hourly.length ? [{ task: everyHour, match: '7 * * * *' }] : []),
    logger: new Logger(() => () => undefined),
    taskList,
  });
  return {
    ended: runner.promise,
    stop: () => runner.stop().catch(alreadyStopping),
  };
}

function scopedToItsCentre(name: string, tasks: Tasks, { database, onFailure }: RunOptions) {
  return async (payload: unknown, { abortSignal }: JobHelpers): Promise<void> => {
    try {
      const centreId = (payload as Partial<CentrePayload> | null)?.centreId;
      if (!centreId) throw new Error(`${name} was queued without a centre`);
      await tasks[name]!(payload as never, {
        centreId,
        signal: abortSignal,
        inCentre: (work) => database.inCentre(centreId, work),
      });
    } catch (error) {
      onFailure?.(name, error);
      throw error;
    }
  };
}

/** Only the owner sees all centres; each then gets work of its own, once, however late the last is done. */
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
