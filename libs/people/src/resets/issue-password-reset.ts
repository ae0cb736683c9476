import { recordInstallationAct } from '#audit';
import { insert, type InstallationTransaction, newId } from '#database';
import { NotFound } from '#refusals';
import { accountByAddress } from '../accounts/accounts.queries.js';
import { newSecretToken } from '../accounts/secret-token.js';
import { normaliseAddress } from '../domain/address.js';
import { PasswordResetRow } from '../entities/password-reset.entity.js';
import { endAccessOfAccount } from '../sessions/end-sessions.js';
import { endedResets } from './password-reset.queries.js';

const validForMs = 30 * 60_000;

/**
 * A link for an owner whose password is lost or known to another: half an hour, single use, earlier
 * ones end. Every session and access token of the account ends now; the old password until the new one is set. From the
 * command line only: the serving role may not make one, so the transaction must be the owning role's.
 *
 * @returns the link's token, shown once
 * @throws NotFound('account')
 */
export async function issuePasswordReset(tx: InstallationTransaction, address: string): Promise<string> {
  const account = await tx.queryOne(accountByAddress.locked.with(normaliseAddress(address)));
  if (!account) throw new NotFound('account');
  const { token, hash } = newSecretToken();
  const { now: createdAt } = tx;
  const expiresAt = new Date(createdAt.getTime() + validForMs);
  await tx.pipeline([
    endedResets.with(account.id, createdAt),
    insert(PasswordResetRow, { id: newId(), tokenHash: hash, accountId: account.id, createdAt, expiresAt }),
  ]);
  await endAccessOfAccount(tx, account.id);
  await recordInstallationAct(tx, null, 'password-reset.issued', { account: account.id });
  return token;
}
