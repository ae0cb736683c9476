import type { Transaction } from '#database';
import { Invalid } from '#refusals';
import type { Actor } from '../domain/actor.js';
import { passwordFits } from './password-hash.js';
import { keyOf, limitsOf, take } from './throttle.js';

/**
 * The second proof before an act that counts: the password again, for this one act. Ten tries in a quarter of an
 * hour, counted apart from those of signing in: whoever guesses at the door cannot stop somebody who is in.
 * @throws Invalid `{ password: 'password-missing' | 'password-wrong' }`, TooMany
 */
export async function provePassword(
  tx: Transaction,
  actor: Pick<Actor, 'accountId'>,
  password: string,
): Promise<void> {
  if (!password) throw new Invalid({ password: 'password-missing' });
  const account = await tx.queryOne<{ password_hash: string | null }>(
    'select password_hash from account where id = $1',
    [actor.accountId],
  );
  const { proof: limit } = limitsOf(tx.manager.connection);
  const key = keyOf(actor.accountId);
  await take(limit, key);
  if (!(await passwordFits(account?.password_hash ?? null, password)))
    throw new Invalid({ password: 'password-wrong' });
  await limit.delete(key);
}
