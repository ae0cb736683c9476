import type { AnyTransaction } from '#database';

/** Ends every session and access token of an account, at every centre, from the next request on. */
export async function endAccessOfAccount(tx: AnyTransaction, accountId: string): Promise<void> {
  await tx.query('delete from session where account_id = $1', [accountId]);
  await tx.query('update api_token set revoked_at = $2 where account_id = $1 and revoked_at is null', [
    accountId,
    tx.now,
  ]);
}

/** Ends what opens one centre to an account: its sessions there, and its access tokens for it. */
export async function endAccessToCentre(
  tx: AnyTransaction,
  accountId: string,
  centreId: string,
): Promise<void> {
  await tx.query('delete from session where account_id = $1 and centre_id = $2', [accountId, centreId]);
  await tx.query(
    'update api_token set revoked_at = $3 where account_id = $1 and centre_id = $2 and revoked_at is null',
    [accountId, centreId, tx.now],
  );
}
