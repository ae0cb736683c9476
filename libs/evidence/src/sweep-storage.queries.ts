import { type CentreTransaction, statement } from '#database';
import type { CentrePayload, Task } from '#jobs';
import type { KeptKeys, ObjectStore } from '#storage';

/** Hourly for every centre: clears what interrupted uploads and builds leave behind. */
export const sweepStorage = 'sweep-storage';

/** The subset of object keys that the rows of one kind use. */
export type KeysInUse = (tx: CentreTransaction, keys: readonly string[]) => Promise<ReadonlySet<string>>;

const hours = 3600 * 1000;
/** Longer than any upload or build. */
const minOrphanAgeMs = 24 * hours;

export const abandonedUploads = statement<Record<never, never>>(
  "delete from evidence_file where centre_id = $1 and state = 'pending' and created_at < $2",
);

/**
 * Deletes abandoned uploads, then objects without a row.
 *
 * @param readers one for each kind of row that names objects
 */
export const sweepStorageTask =
  (store: ObjectStore, readers: readonly KeysInUse[]): Task<CentrePayload> =>
  async (_, centre) => {
    const before = new Date(Date.now() - minOrphanAgeMs);
    await centre.inCentre((tx) => tx.query(abandonedUploads.with(tx.centreId, before)));
    const usedByAny: KeptKeys = async (keys) => {
      const sets = await centre.inCentre(async (tx) => {
        const used: ReadonlySet<string>[] = [];
        for (const keysInUse of readers) used.push(await keysInUse(tx, keys));
        return used;
      });
      return new Set(sets.flatMap((set) => [...set]));
    };
    await store.sweep(centre.centreId, before, usedByAny);
  };
