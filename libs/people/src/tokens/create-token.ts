import { type CentreTransaction, insert, newId } from '#database';
import { recordAct } from '#audit';
import { Invalid } from '#refusals';
import { newSecretToken } from '../accounts/secret-token.js';
import type { Actor } from '../domain/actor.js';
import { maxTokenNameLength } from '../domain/text-limits.js';
import { ApiTokenRow } from '../entities/api-token.entity.js';
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
  if (input.name.length > maxTokenNameLength) throw new Invalid({ name: 'name-too-long' });
  const id = newId();
  const { token, hash } = newSecretToken('attest_');
  const { accountId, centreId } = actor;
  const { name, scope, days } = input;
  const expiresAt = new Date(tx.now.getTime() + days * 24 * 3_600_000);
  await tx.query(
    insert(ApiTokenRow, {
      id,
      accountId,
      centreId,
      name,
      tokenHash: hash,
      scope,
      createdAt: tx.now,
      expiresAt,
    }),
  );
  await recordAct(tx, actor, 'token.created', { token: id }, { scope, days });
  return token;
}
