import { recordInstallationAct } from '#audit';
import { type InstallationTransaction, update } from '#database';
import { NotFound } from '#refusals';
import { accountByAddress } from './accounts.queries.js';
import { AccountRow } from '../entities/account.entity.js';
import { normaliseAddress } from '../domain/address.js';

/**
 * Lets an account publish standards for the whole installation. From the command line only: the serving role may not
 * write this right, so the transaction must be the owning role's.
 *
 * @returns whether the right is new
 * @throws NotFound('account')
 */
export const grantLibrarian = (tx: InstallationTransaction, address: string): Promise<boolean> =>
  setLibrarian(tx, address, true);

/**
 * Takes the right away, from the account's next request on. What it published stays.
 *
 * @returns whether it had the right
 * @throws NotFound('account')
 */
export const revokeLibrarian = (tx: InstallationTransaction, address: string): Promise<boolean> =>
  setLibrarian(tx, address, false);

async function setLibrarian(
  tx: InstallationTransaction,
  address: string,
  librarian: boolean,
): Promise<boolean> {
  const account = await tx.queryOne(accountByAddress.locked.with(normaliseAddress(address)));
  if (!account) throw new NotFound('account');
  if (account.librarian === librarian) return false;
  await tx.query(update(AccountRow, { id: account.id }, { librarian }));
  await recordInstallationAct(tx, null, librarian ? 'librarian.granted' : 'librarian.revoked', {
    account: account.id,
  });
  return true;
}
