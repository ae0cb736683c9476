import { isId, type CentreTransaction } from '#database';
import { recordAct } from '#audit';
import { NotFound } from '#refusals';
import type { Actor } from '../domain/actor.js';

/** Ends one of one's own tokens from the next request on. @throws NotFound */
export async function revokeToken(tx: CentreTransaction, actor: Actor, tokenId: string): Promise<void> {
  if (!isId(tokenId)) throw new NotFound('token');
  const rows = await tx.query(
    `update api_token set revoked_at = $4 where id = $1 and account_id = $2 and centre_id = $3 and revoked_at is null
     returning id`,
    [tokenId, actor.accountId, actor.centreId, tx.now],
  );
  if (!rows.length) throw new NotFound('token');
  await recordAct(tx, actor, 'token.revoked', { token: tokenId });
}
