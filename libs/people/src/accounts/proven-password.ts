import { type AnyTransaction, load } from '#database';
import { AccountRow } from '../entities/account.entity.js';

/** Proof that a password was correct; re-checked when the proof is used. */
export interface ProvenPassword {
  readonly accountId: string;
  /** The hash it was compared with. Never leaves this request. */
  readonly passwordHash: string;
}

/**
 * Whether the password is unchanged since. Locks it until the transaction ends: a concurrent change waits, then ends
 * whatever this transaction began.
 */
export async function isStillCurrent(
  tx: AnyTransaction,
  { accountId, passwordHash }: ProvenPassword,
): Promise<boolean> {
  const current = load(AccountRow, { id: accountId, passwordHash }, { only: ['id'], lock: 'share' });
  return (await tx.queryOne(current)) !== undefined;
}
