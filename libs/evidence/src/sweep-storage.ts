import type { CentreTransaction } from '#database';
import type { CentrePayload, Task } from '#jobs';
import type { KeptKeys, ObjectStore } from '#storage';

/** The task that clears what interrupted uploads and builds leave behind, once an hour for every centre. */
export const sweepStorage = 'sweep-storage';

/** Which of some objects the rows of one kind name. */
export type KeptInCentre = (tx: CentreTransaction, keys: readonly string[]) => Promise<ReadonlySet<string>>;

const hours = 3600 * 1000;
/** No upload and no build takes longer. */
const patience = 24 * hours;

/**
 * Removes pending files that nobody is uploading any more, then objects that no row names.
 *
 * @param kept for each kind of row that names objects, which of some keys it names
 */
export const sweepStorageTask =
  (store: ObjectStore, kept: readonly KeptInCentre[]): Task<CentrePayload> =>
  async (_, centre) => {
    const before = new Date(Date.now() - patience);
    await centre.inCentre((tx) =>
      tx.query(`delete from evidence_file where centre_id = $1 and state = 'pending' and created_at < $2`, [
        tx.centreId,
        before,
      ]),
    );
    const keptByAny: KeptKeys = async (keys) => {
      const sets = await centre.inCentre(async (tx) => {
        const found: ReadonlySet<string>[] = [];
        for (const of of kept) found.push(await of(tx, keys));
        return found;
      });
      return new Set(sets.flatMap((set) => [...set]));
    };
    await store.sweep(centre.centreId, before, keptByAny);
  };
