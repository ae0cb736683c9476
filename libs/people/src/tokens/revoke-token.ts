import { type CentreTransaction, isId, update } from '#database';
import { recordAct } from '#audit';
import { NotFound } from '#refusals';
import { ApiTokenRow } from '../entities/api-token.entity.js';
import type { Actor } from '../domain/actor.js';

/** Ends one of one's own tokens from the next request on. @throws NotFound */
export async function revokeToken(tx: CentreTransaction, actor: Actor, tokenId: string): Promise<void> {
  if (!isId(tokenId)) throw new NotFound('token');
  const { accountId, centreId } = actor;
  const rows = await tx.query(
    update(ApiTokenRow, { id: tokenId, accountId, centreId, revokedAt: null }, { revokedAt: tx.now }),
  );
  if (!rows.length) throw new NotFound('token');
  await recordAct(tx, actor, 'token.revoked', { token: tokenId });
}
