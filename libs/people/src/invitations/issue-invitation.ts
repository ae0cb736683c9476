import { type CentreTransaction, insert, newId } from '#database';
import { newSecretToken } from '../accounts/secret-token.js';
import { InvitationRow } from '../entities/invitation.entity.js';
import { endedInvitations } from './invitation.queries.js';

const validForMs = 7 * 24 * 3_600_000;

/** Seven days, single use. Earlier ones for the same account at this centre end. @returns the link's token, shown once. */
export async function issueInvitation(tx: CentreTransaction, accountId: string): Promise<string> {
  const { token, hash } = newSecretToken();
  const { centreId, now: createdAt } = tx;
  const expiresAt = new Date(createdAt.getTime() + validForMs);
  const invitation = { id: newId(), tokenHash: hash, accountId, centreId, createdAt, expiresAt };
  await tx.pipeline([
    endedInvitations.with(accountId, centreId, createdAt),
    insert(InvitationRow, invitation),
  ]);
  return token;
}
