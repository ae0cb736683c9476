import { newId, type CentreTransaction } from '#database';
import { recordAct } from '#audit';
import { Invalid } from '#refusals';
import { newSecretToken } from '../accounts/secret-token.js';
import type { Actor } from '../domain/actor.js';
import { longestTokenName } from '../domain/longest-names.js';
import type { TokenScope } from './tokens.queries.js';

export interface TokenInput {
  readonly name: string;
  readonly scope: TokenScope;
  /** Days until it ends, 1 to 365. */
  readonly days: number;
}

/**
 * A personal access token for one's own account at the present centre.
 * @returns the token itself, which is shown now and never again: only its digest is kept.
 * @throws Invalid `days-unknown`, `name-too-long`
 */
export async function createToken(tx: CentreTransaction, actor: Actor, input: TokenInput): Promise<string> {
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > 365)
    throw new Invalid({ days: 'days-unknown' });
  if (input.name.length > longestTokenName) throw new Invalid({ name: 'name-too-long' });
  const id = newId();
  const { token, hash } = newSecretToken('attest_');
  await tx.query(
    `insert into api_token (id, account_id, centre_id, name, token_hash, scope, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + make_interval(days => $8))`,
    [id, actor.accountId, actor.centreId, input.name, hash, input.scope, tx.now, input.days],
  );
  await recordAct(tx, actor, 'token.created', { token: id }, { scope: input.scope, days: input.days });
  return token;
}
