import type { Connection } from '#database';
import { NotAllowed } from '#refusals';

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
export async function isLibrarian(tx: Connection, accountId: string): Promise<boolean> {
  const found = await tx.queryOne('select id from account where id = $1 and librarian', [accountId]);
  return found !== undefined;
}

/** As `isLibrarian`, and if so the right cannot be taken away before this transaction ends. */
export async function staysLibrarian(tx: Connection, accountId: string): Promise<boolean> {
  const found = await tx.queryOne('select id from account where id = $1 and librarian for share', [
    accountId,
  ]);
  return found !== undefined;
}
