import { connectAsApp, connectAsOwner } from '#database';
import { makeDerivative, makeDerivativeTask } from '#evidence';
import { type Tasks, runTasks, type Task } from '#jobs';
import { buildPortfolio, buildPortfolioTask } from '#portfolio';
import { publishDraft, publishDraftTask, readSource, readSourceTask } from '#standard-drafts';
import { retireVersion, retireVersionTask } from '#standards';
import { localObjectStore } from '#storage';
import { join } from 'node:path';
import { childFromSource } from './child-from-source.js';
import type { TestWeb } from './web.js';

export interface TestWorker {
  /** Waits until one more piece of work of this name is done; rejects when it fails. */
  done(task: string): Promise<void>;
  stop(): Promise<void>;
}

/** A worker beside the app, that takes what the app queues. It does it as `apps/worker` does, from source. */
export async function startWorker({ configuration }: TestWeb): Promise<TestWorker> {
  const { databaseUrl, varFolder } = configuration;
  const database = await connectAsApp(databaseUrl!, { poolSize: 4 });
  const owner = await connectAsOwner(databaseUrl!, { poolSize: 1 });
  const store = localObjectStore(varFolder);
  const picture = childFromSource('libs/evidence/src/pictures/reencode-entry.ts');
  const importing = childFromSource('libs/standards-import/src/import-entry.ts');
  const portfolio = childFromSource('libs/portfolio/src/build/render-entry.ts');
  const work: Record<string, Task<never>> = {
    [publishDraft]: publishDraftTask(owner),
    [retireVersion]: retireVersionTask(owner),
    [readSource]: readSourceTask(store, importing),
    [makeDerivative]: makeDerivativeTask(store, picture),
    [buildPortfolio]: buildPortfolioTask(store, { workFolder: join(varFolder, 'work'), program: portfolio }),
  };
  const ends = new Map<string, (Error | null)[]>();
  const waiting = new Map<string, (end: Error | null) => void>();
  const end = (task: string, with_: Error | null) => {
    const told = waiting.get(task);
    waiting.delete(task);
    if (told) told(with_);
    else ends.set(task, [...(ends.get(task) ?? []), with_]);
  };
  const told = Object.entries(work).map(([name, task]): [string, Task<never>] => [
    name,
    async (payload, centre) => {
      await task(payload, centre);
      end(name, null);
    },
  ]);
  const running = await runTasks(databaseUrl!, Object.fromEntries(told) as Tasks, {
    database,
    onFailure: (task, error) => end(task, error as Error),
  });
  return {
    done: (task) =>
      new Promise((resolve, reject) => {
        const settle = (error: Error | null) => (error ? reject(error) : resolve());
        const [first, ...later] = ends.get(task) ?? [];
        if (first === undefined) waiting.set(task, settle);
        else {
          ends.set(task, later);
          settle(first);
        }
      }),
    stop: async () => {
      await running.stop();
      await database.close();
      await owner.close();
    },
  };
}
