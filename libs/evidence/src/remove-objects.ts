import type { Task } from '#jobs';
import type { ObjectStore } from '#storage';
import { keptEvidenceKeys } from './kept-keys.queries.js';

/** The task that follows whatever deletes rows of files. */
export const removeObjects = 'remove-evidence-objects';

export interface RemoveObjects {
  readonly centreId: string;
  readonly keys: readonly string[];
}

/** Removes objects whose rows are gone. One that another revision still names stays. */
export const removeObjectsTask =
  (store: ObjectStore): Task<RemoveObjects> =>
  async ({ keys }, centre) => {
    const kept = await centre.inCentre((tx) => keptEvidenceKeys(tx, keys));
    for (const key of keys) if (!kept.has(key)) await store.remove(centre.centreId, key);
  };
