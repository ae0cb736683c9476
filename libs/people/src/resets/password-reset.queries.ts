import { type Connection, statement } from '#database';
import { Gone, NotFound } from '#refusals';
import { hashOfToken } from '../accounts/secret-token.js';

export interface OpenPasswordReset {
  readonly id: string;
  readonly accountId: string;
  readonly address: string;
}

interface ResetRow extends OpenPasswordReset {
  readonly open: boolean;
}

const resetByToken = `select r.id, r.account_id as "accountId", a.address, r.used_at is null and r.expires_at > $2 as open
  from password_reset r join account a on a.id = r.account_id where r.token_hash = $1`;

export const resetRows = {
  read: statement<ResetRow>(resetByToken),
  lock: statement<ResetRow>(`${resetByToken} for update of r, a`),
};

/** What a reset's link opens. Reading changes nothing: a mail scanner may follow the link. @throws NotFound, Gone */
export async function readPasswordReset(
  tx: Connection,
  token: string,
  { lock = false } = {},
): Promise<OpenPasswordReset> {
  const row = await tx.queryOne(resetRows[lock ? 'lock' : 'read'].with(hashOfToken(token), tx.now));
  if (!row) throw new NotFound('password-reset');
  if (!row.open) throw new Gone('password-reset');
  return { id: row.id, accountId: row.accountId, address: row.address };
}

export const endedResets = statement(
  'update password_reset set expires_at = $2 where account_id = $1 and used_at is null and expires_at > $2',
);

export const usedUpResets = statement(
  'update password_reset set used_at = $2 where account_id = $1 and used_at is null',
);
