import { type CentreTransaction, update } from '#database';
import { recordAct } from '#audit';
import { Invalid, NotFound } from '#refusals';
import { AccountRow } from '../entities/account.entity.js';
import { InvitationRow } from '../entities/invitation.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { verifyPasswordForInvitation } from '../accounts/prove-password.js';
import type { ProvenPassword } from '../accounts/proven-password.js';
import { passwordProblem } from '../domain/password.js';
import { type OpenInvitation, readInvitation } from './invitation.queries.js';

/**
 * Uses an invitation up (threat 7): with the password chosen for a new account, or the present one of an account that
 * has one. The transaction is that of the invitation's centre (`readInvitation` names it).
 * @returns the account that may now be signed in, on the password that it has now
 * @throws NotFound, Gone, Invalid `{ password }`, TooMany
 */
export async function acceptInvitation(
  tx: CentreTransaction,
  input: { readonly token: string; readonly password: string },
): Promise<ProvenPassword & { readonly centreId: string }> {
  const invitation = await readInvitation(tx, input.token, { lock: true });
  if (invitation.centreId !== tx.centreId) throw new NotFound('invitation');
  const proven = invitation.hasPassword
    ? await verifyPasswordForInvitation(tx, invitation, input.password)
    : await choosePassword(tx, invitation, input.password);
  await tx.query(update(InvitationRow, { id: invitation.id }, { usedAt: tx.now }));
  await recordAct(tx, invitation, 'invitation.accepted', { person: invitation.personId });
  return { ...proven, centreId: invitation.centreId };
}

async function choosePassword(
  tx: CentreTransaction,
  { accountId, address }: OpenInvitation,
  password: string,
): Promise<ProvenPassword> {
  const problem = passwordProblem(password, address);
  if (problem) throw new Invalid({ password: problem });
  const passwordHash = await hashPassword(password);
  await tx.query(update(AccountRow, { id: accountId }, { passwordHash }));
  return { accountId, passwordHash };
}
