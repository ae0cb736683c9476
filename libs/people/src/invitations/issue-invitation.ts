import { newId, type CentreTransaction } from '#database';
import { newSecretToken } from '../accounts/secret-token.js';

/** Seven days, single use. Earlier ones for the same account at this centre end. @returns the link's token, shown once. */
export async function issueInvitation(tx: CentreTransaction, accountId: string): Promise<string> {
  const { token, hash } = newSecretToken();
  await tx.query(
    `update invitation set expires_at = $3
     where account_id = $1 and centre_id = $2 and used_at is null and expires_at > $3`,
    [accountId, tx.centreId, tx.now],
  );
  await tx.query(
    `insert into invitation (id, token_hash, account_id, centre_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $5::timestamptz + interval '7 days')`,
    [newId(), hash, accountId, tx.centreId, tx.now],
  );
  return token;
}
