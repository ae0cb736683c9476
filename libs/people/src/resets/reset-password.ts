import { type InstallationTransaction, update } from '#database';
import { Invalid } from '#refusals';
import { AccountRow } from '../entities/account.entity.js';
import { PasswordResetRow } from '../entities/password-reset.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { passwordProblem } from '../domain/password.js';
import { endAccessOfAccount } from '../sessions/end-sessions.js';
import { readPasswordReset } from './password-reset.queries.js';

/**
 * Redeems a reset link (threat 7) and sets the new password. Ends every session and access token.
 * @throws NotFound, Gone, Invalid `{ newPassword }`
 */
export async function resetPassword(
  tx: InstallationTransaction,
  input: { readonly token: string; readonly newPassword: string },
): Promise<void> {
  const { id, accountId, address } = await readPasswordReset(tx, input.token, { lock: true });
  const problem = passwordProblem(input.newPassword, address);
  if (problem) throw new Invalid({ newPassword: problem });
  const passwordHash = await hashPassword(input.newPassword);
  await tx.query(update(AccountRow, { id: accountId }, { passwordHash }));
  await tx.query(update(PasswordResetRow, { id }, { usedAt: tx.now }));
  await endAccessOfAccount(tx, accountId);
}
