import { type InstallationTransaction, load, update } from '#database';
import { Invalid } from '#refusals';
import { AccountRow } from '../entities/account.entity.js';
import { passwordProblem } from '../domain/password.js';
import { usedUpResets } from '../resets/password-reset.queries.js';
import { endAccessOfAccount } from '../sessions/end-sessions.js';
import { hashPassword } from './password-hash.js';
import { provePassword } from './prove-password.js';
import type { ProvenPassword } from './proven-password.js';

/**
 * A new password for one's own account. Every session, access token and link to reset it ends: the caller begins a
 * new session, on the new password that is returned.
 * @throws Invalid `{ password }` when the present one is wrong, `{ newPassword }` when the new one will not do; TooMany
 */
export async function changePassword(
  tx: InstallationTransaction,
  actor: { readonly accountId: string },
  input: { readonly password: string; readonly newPassword: string },
): Promise<ProvenPassword> {
  const key = { id: actor.accountId };
  const account = await tx.queryOne(load(AccountRow, key, { only: ['address'], lock: 'update' }));
  const problem = passwordProblem(input.newPassword, account?.address);
  if (problem) throw new Invalid({ newPassword: problem });
  await provePassword(tx, actor, input.password);
  const passwordHash = await hashPassword(input.newPassword);
  await tx.query(update(AccountRow, key, { passwordHash }));
  await endAccessOfAccount(tx, actor.accountId);
  // An outstanding reset link would undo the change.
  await tx.query(usedUpResets.with(actor.accountId, tx.now));
  return { accountId: actor.accountId, passwordHash };
}
