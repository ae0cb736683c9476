import type { AnyTransaction } from '#database';
import { endedSessions, revokedTokens } from './sessions.queries.js';

/** Ends every session and access token of an account from the next request on: at one centre, or at all. */
export async function endAccess(
  tx: AnyTransaction,
  accountId: string,
  centreId: string | null = null,
): Promise<void> {
  await tx.pipeline([
    endedSessions.with(accountId, centreId),
    revokedTokens.with(accountId, centreId, tx.now),
  ]);
}
