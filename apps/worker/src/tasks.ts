import {
  keptEvidenceKeys,
  makeDerivative,
  makeDerivativeTask,
  removeObjects,
  removeObjectsTask,
  sweepStorage,
  sweepStorageTask,
} from '#evidence';
import type { Database } from '#database';
import type { Tasks } from '#jobs';
import { buildPortfolio, buildPortfolioTask, keptPortfolioKeys } from '#portfolio';
import { keptSourceKeys, publishDraft, publishDraftTask, readSource, readSourceTask } from '#standard-drafts';
import { retireVersion, retireVersionTask } from '#standards';
import type { ObjectStore } from '#storage';
import { moveUnits, moveUnitsTask } from '#transition';

/**
 * All that is done after a commit and beside the pages, by the name under which it is queued.
 *
 * @param workFolder where documents lie while they are made
 * @param owner connected as the owning role: standards are published with it, and nothing else is done
 */
export function tasksOf(store: ObjectStore, workFolder: string, owner: Database): Tasks {
  // The sweeper removes what none of these name: whoever keeps objects must be among them.
  const kept = [keptEvidenceKeys, keptPortfolioKeys, keptSourceKeys];
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

/** Done for every centre, once an hour. */
export const hourlyTasks = [sweepStorage];
