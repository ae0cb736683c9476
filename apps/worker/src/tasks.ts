import {
  evidenceKeysInUse,
  makeDerivative,
  makeDerivativeTask,
  removeObjects,
  removeObjectsTask,
  sweepStorage,
  sweepStorageTask,
} from '#evidence';
import type { Database } from '#database';
import type { Tasks } from '#jobs';
import { buildPortfolio, buildPortfolioTask, portfolioKeysInUse } from '#portfolio';
import { keptSourceKeys, publishDraft, publishDraftTask, readSource, readSourceTask } from '#standard-drafts';
import { retireVersion, retireVersionTask } from '#standards';
import type { ObjectStore } from '#storage';
import { moveUnits, moveUnitsTask } from '#transition';

/**
 * All background tasks, by the name under which they are queued.
 *
 * @param workFolder for temporary files of documents being built
 * @param owner connected as the owning role, used only to publish and retire standards
 */
export function tasksOf(store: ObjectStore, workFolder: string, owner: Database): Tasks {
  // The sweep removes objects that none of these name: every library that stores objects must be listed.
  const kept = [evidenceKeysInUse, portfolioKeysInUse, keptSourceKeys];
  return {
    [buildPortfolio]: buildPortfolioTask(store, { workFolder }),
    [makeDerivative]: makeDerivativeTask(store),
    [moveUnits]: moveUnitsTask(),
    [publishDraft]: publishDraftTask(owner),
    [retireVersion]: retireVersionTask(owner),
    [readSource]: readSourceTask(store),
    [removeObjects]: removeObjectsTask(store),
    [sweepStorage]: sweepStorageTask(store, kept),
  };
}

/** Run hourly, for every centre. */
export const hourlyTasks = [sweepStorage];
