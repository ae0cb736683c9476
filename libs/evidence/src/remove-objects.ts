import type { Task } from '#jobs';
import type { ObjectStore } from '#storage';
import { evidenceKeysInUse } from './keys-in-use.queries.js';

/** Enqueued by every act that deletes file rows. */
export const removeObjects = 'remove-evidence-objects';

export interface RemoveObjects {
  readonly centreId: string;
  readonly keys: readonly string[];
}

/** Removes objects whose rows are gone. One that another revision still names stays. */
export const removeObjectsTask =
  (store: ObjectStore): Task<RemoveObjects> =>
  async ({ keys }, centre) => {
    const used = await centre.inCentre((tx) => evidenceKeysInUse(tx, keys));
    for (const key of keys) if (!used.has(key)) await store.remove(centre.centreId, key);
  };
