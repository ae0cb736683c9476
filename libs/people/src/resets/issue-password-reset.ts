import { recordInstallationAct } from '#audit';
import { newId, type InstallationTransaction } from '#database';
import { NotFound } from '#refusals';
import { newSecretToken } from '../accounts/secret-token.js';
import { normaliseAddress } from '../domain/address.js';
import { endAccessOfAccount } from '../sessions/end-sessions.js';

/**
 * A link for somebody who lost their password, or whose password somebody else has: half an hour, single use, earlier
 * ones end. Every session and access token of the account ends now; the old password until the new one is set. From the
 * command line only: the serving role may not make one, so the transaction must be the owning role's.
 *
 * @returns the link's token, shown once
 * @throws NotFound('account')
 */
export async function issuePasswordReset(tx: InstallationTransaction, address: string): Promise<string> {
  const account = await tx.queryOne<{ id: string }>('select id from account where address = $1 for update', [
    normaliseAddress(address),
  ]);
  if (!account) throw new NotFound('account');
  const { token, hash } = newSecretToken();
  await tx.query(
    'update password_reset set expires_at = $2 where account_id = $1 and used_at is null and expires_at > $2',
    [account.id, tx.now],
  );
  await tx.query(
    `insert into password_reset (id, token_hash, account_id, created_at, expires_at)
     values ($1, $2, $3, $4, $4::timestamptz + interval '30 minutes')`,
    [newId(), hash, account.id, tx.now],
  );
  await endAccessOfAccount(tx, account.id);
  await recordInstallationAct(tx, null, 'password-reset.issued', { account: account.id });
  return token;
}
