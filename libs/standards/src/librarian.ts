import type { Connection } from '#database';
import { NotAllowed } from '#refusals';
import { librarianRows } from './librarian.queries.js';

/** Somebody who acts for the library: a person at a centre, whose account has the right. */
export interface Librarian {
  readonly accountId: string;
  readonly personId: string;
  readonly centreId: string;
}

/** @throws NotAllowed when the account has not, or no longer, the right to publish standards */
export async function onlyLibrarians(
  tx: Connection,
  { accountId }: Pick<Librarian, 'accountId'>,
  act: string,
): Promise<void> {
  if (!(await isLibrarian(tx, accountId))) throw new NotAllowed(act);
}

/** Whether an account has the right to publish standards. */
export const isLibrarian = async (tx: Connection, accountId: string): Promise<boolean> =>
  (await tx.queryOne(librarianRows.now.with(accountId))) !== undefined;

/** As `isLibrarian`, and the right cannot be revoked before this transaction ends. */
export const staysLibrarian = async (tx: Connection, accountId: string): Promise<boolean> =>
  (await tx.queryOne(librarianRows.locked.with(accountId))) !== undefined;
