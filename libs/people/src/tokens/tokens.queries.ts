import type { CentreTransaction } from '#database';
import type { Actor } from '../domain/actor.js';
import type { TokenScope } from './read-token.js';

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** One's own tokens for the present centre that still work, the latest first. */
export async function tokensOf(tx: CentreTransaction, actor: Actor): Promise<readonly TokenRow[]> {
  return tx.query<TokenRow>(
    `select id, name, scope, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
     from api_token where account_id = $1 and centre_id = $2 and revoked_at is null and expires_at > $3
     order by created_at desc, id`,
    [actor.accountId, actor.centreId, tx.now],
  );
}
