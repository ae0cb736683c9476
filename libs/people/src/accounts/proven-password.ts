import type { AnyTransaction } from '#database';

/** That somebody knew the password of an account, which is to be still its password when something comes to rest on that. */
export interface ProvenPassword {
  readonly accountId: string;
  /** As it was kept when it was compared. For this request's memory alone. */
  readonly passwordHash: string;
}

/**
 * Whether what was proven is the account's password still. If so it stays that until this transaction ends: whoever
 * changes or resets it waits, and then ends what the transaction began.
 */
export async function isStillThePassword(
  tx: AnyTransaction,
  { accountId, passwordHash }: ProvenPassword,
): Promise<boolean> {
  const found = await tx.queryOne('select from account where id = $1 and password_hash = $2 for share', [
    accountId,
    passwordHash,
  ]);
  return found !== undefined;
}
