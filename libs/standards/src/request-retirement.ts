import { recordAct } from '#audit';
import type { Database, CentreTransaction } from '#database';
import { type CentrePayload, enqueue, type Task } from '#jobs';
import { RuleBroken } from '#refusals';
import { retireStandard, type VersionName } from './retire-standard.js';
import { findStandardVersion } from './standards.queries.js';
import { type Librarian, onlyLibrarians, staysLibrarian } from './librarian.js';

/** The task that a librarian's request queues. */
export const retireVersion = 'retire-standard-version';

export interface RetireVersion extends CentrePayload, VersionName {
  readonly by: string;
}

/**
 * Queues the retirement of a published version: the serving role may only read the library, the worker retires.
 *
 * @throws NotAllowed; NotFound('standard-version'); RuleBroken `retired-already`
 */
export async function requestRetirement(
  tx: CentreTransaction,
  librarian: Librarian,
  { key, version }: VersionName,
): Promise<void> {
  await onlyLibrarians(tx, librarian, 'retire-standard');
  const { id, retiredAt } = await findStandardVersion(tx, key, version);
  if (retiredAt) throw new RuleBroken([{ code: 'retired-already' }]);
  const { centreId, accountId: by } = librarian;
  await enqueue<RetireVersion>(tx, retireVersion, { centreId, key, version, by });
  await recordAct(tx, librarian, 'standard.retirement-requested', { standardVersion: id });
}

/**
 * Retires a version as the owner of the library, when whoever asked may still do so.
 *
 * @param owner connected as the owning role
 */
export const retireVersionTask =
  (owner: Database): Task<RetireVersion> =>
  async ({ key, version, by }) => {
    await owner.inInstallation(async (tx) => {
      if (await staysLibrarian(tx, by)) await retireStandard(tx, { key, version }, by);
    });
  };
