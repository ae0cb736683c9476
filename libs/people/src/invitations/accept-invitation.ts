import type { Transaction } from '#database';
import { recordAct } from '#audit';
import { Invalid, NotFound } from '#refusals';
import { hashPassword } from '../accounts/password-hash.js';
import { provePasswordAtTheDoor } from '../accounts/prove-password.js';
import { hashOfToken } from '../accounts/secret-token.js';
import { passwordProblem } from '../domain/password.js';
import { readInvitation } from './invitation.queries.js';

/**
 * Uses an invitation up (threat 7): with the password chosen for a new account, or the present one of an account that
 * has one. The transaction is that of the invitation's centre (`readInvitation` names it).
 * @returns the account that may now be signed in
 * @throws NotFound, Gone, Invalid `{ password }`, TooMany
 */
export async function acceptInvitation(
  tx: Transaction,
  input: { readonly token: string; readonly password: string },
): Promise<{ readonly accountId: string; readonly centreId: string }> {
  const invitation = await readInvitation(tx, input.token, { lock: true });
  if (invitation.centreId !== tx.centreId) throw new NotFound('invitation');
  if (invitation.hasPassword) await provePasswordAtTheDoor(tx, invitation, input.password);
  else {
    const problem = passwordProblem(input.password, invitation.address);
    if (problem) throw new Invalid({ password: problem });
    await tx.query('update account set password_hash = $2 where id = $1', [
      invitation.accountId,
      await hashPassword(input.password),
    ]);
  }
  await tx.query('update invitation set used_at = $2 where token_hash = $1', [
    hashOfToken(input.token),
    tx.now,
  ]);
  recordAct(tx, invitation, 'invitation.accepted', { person: invitation.personId });
  return { accountId: invitation.accountId, centreId: invitation.centreId };
}
