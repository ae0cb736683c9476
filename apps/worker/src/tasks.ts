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
import type { ObjectStore } from '#storage';
import { keptPortfolioKeys } from './kept-portfolio-keys.js';

/** All that is done after a commit and beside the pages, by the name under which it is queued. */
export function tasksOf(store: ObjectStore): Tasks {
  // The sweeper removes what none of these name: whoever keeps objects must be among them.
  const kept = [keptEvidenceKeys, keptPortfolioKeys];
  return {
    [makeDerivative]: makeDerivativeTask(store),
    [removeObjects]: removeObjectsTask(store),
    [sweepStorage]: sweepStorageTask(store, kept),
  };
}

/** Done for every centre, once an hour. */
export const hourlyTasks = [sweepStorage];
