import { recordInstallationAct } from '#audit';
import { type InstallationTransaction, update } from '#database';
import { NotFound } from '#refusals';
import { StandardVersionRow } from './entities/standard-version.entity.js';
import { nameCurrentVersions } from './index-library.js';
import { retirementRows } from './loading.queries.js';

export interface VersionName {
  readonly key: string;
  readonly version: string;
}

/**
 * Retires a published version: from now on no unit specification is made from it and nobody is enrolled on those that
 * were; whoever works on it goes on. The transaction must be the owning role's.
 *
 * @param by the account of the librarian; null for the command line
 * @returns false when it was retired already
 * @throws NotFound('standard-version')
 */
export const retireStandard = (
  tx: InstallationTransaction,
  name: VersionName,
  by: string | null = null,
): Promise<boolean> => setRetired(tx, name, by, true);

/**
 * Takes a retirement back, for one that was a mistake: the command line's alone.
 *
 * @returns false when it was not retired
 * @throws NotFound('standard-version')
 */
export const reinstateStandard = (tx: InstallationTransaction, name: VersionName): Promise<boolean> =>
  setRetired(tx, name, null, false);

async function setRetired(
  tx: InstallationTransaction,
  { key, version }: VersionName,
  by: string | null,
  retired: boolean,
): Promise<boolean> {
  const found = await tx.queryOne(retirementRows.with(key, version));
  if (!found) throw new NotFound('standard-version');
  if (found.retired === retired) return false;
  await tx.query(update(StandardVersionRow, { id: found.id }, { retiredAt: retired ? tx.now : null }));
  await nameCurrentVersions(tx, [key]);
  await recordInstallationAct(tx, by, retired ? 'standard.retired' : 'standard.reinstated', {
    standardVersion: found.id,
  });
  return true;
}
