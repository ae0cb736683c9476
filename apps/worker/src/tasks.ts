import {
  keptEvidenceKeys,
  makeDerivative,
  makeDerivativeTask,
  removeObjects,
  removeObjectsTask,
  sweepStorage,
  sweepStorageTask,
} from '#evidence';
import type { Tasks } from '#jobs';
import { buildPortfolio, buildPortfolioTask, keptPortfolioKeys } from '#portfolio';
import type { ObjectStore } from '#storage';
import { moveUnits, moveUnitsTask } from '#transition';

/**
 * All that is done after a commit and beside the pages, by the name under which it is queued.
 *
 * @param workFolder where documents lie while they are made
 */
export function tasksOf(store: ObjectStore, workFolder: string): Tasks {
  // The sweeper removes what none of these name: whoever keeps objects must be among them.
  const kept = [keptEvidenceKeys, keptPortfolioKeys];
  return {
    [buildPortfolio]: buildPortfolioTask(store, { workFolder }),
    [makeDerivative]: makeDerivativeTask(store),
    [moveUnits]: moveUnitsTask(),
    [removeObjects]: removeObjectsTask(store),
    [sweepStorage]: sweepStorageTask(store, kept),
  };
}

/** Done for every centre, once an hour. */
export const hourlyTasks = [sweepStorage];
