import type { AnyTransaction } from '#database';
import { endedSessions, revokedTokens } from './sessions.queries.js';

/** Ends every session and access token of an account, at every centre, from the next request on. */
export const endAccessOfAccount = (tx: AnyTransaction, accountId: string): Promise<void> =>
  endAccess(tx, accountId, null);

/** Ends what opens one centre to an account: its sessions there, and its access tokens for it. */
export const endAccessToCentre = (tx: AnyTransaction, accountId: string, centreId: string): Promise<void> =>
  endAccess(tx, accountId, centreId);

async function endAccess(tx: AnyTransaction, accountId: string, centreId: string | null): Promise<void> {
  await tx.pipeline([
    endedSessions.with(accountId, centreId),
    revokedTokens.with(accountId, centreId, tx.now),
  ]);
}
