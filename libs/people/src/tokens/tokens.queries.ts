import { type CentreTransaction, statement } from '#database';
import type { Actor } from '../domain/actor.js';
import { type ActorRow, isLibrarian } from '../membership/memberships.queries.js';

export type TokenScope = 'read' | 'write';

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

export const tokenRows = statement<TokenRow>(
  `select id, name, scope, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
     from api_token where account_id = $1 and centre_id = $2 and revoked_at is null and expires_at > $3
     order by created_at desc, id`,
);

/** The actor's valid tokens for this centre, newest first. */
export async function tokensOf(tx: CentreTransaction, actor: Actor): Promise<readonly TokenRow[]> {
  return tx.query(tokenRows.with(actor.accountId, actor.centreId, tx.now));
}

interface TokenHolderRow extends ActorRow {
  readonly account_id: string;
  readonly scope: TokenScope;
  readonly stale: boolean;
  readonly works: boolean;
}

/** Whom a token speaks for, by its hash; `stale` when its use is to be written down again. */
export const tokenHolderRows = statement<TokenHolderRow>(
  `select t.account_id, t.scope, t.revoked_at is null and t.expires_at > $2 as works,
     coalesce(t.last_used_at < $2::timestamptz - interval '5 minutes', true) as stale, a.*,
     ${isLibrarian('t.account_id')}
   from api_token t left join lateral actor_at_centre(t.account_id, t.centre_id) a on true
   where t.token_hash = $1`,
);

export const tokenUse = statement('update api_token set last_used_at = $2 where token_hash = $1');
