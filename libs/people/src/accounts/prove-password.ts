import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { AnyTransaction } from '#database';
import { Invalid } from '#refusals';
import type { Actor } from '../domain/actor.js';
import { passwordFits } from './password-hash.js';
import { isStillThePassword, type ProvenPassword } from './proven-password.js';
import { keyOf, limitsOf, take } from './throttle.js';

/**
 * The second proof before an act that counts: the password again, for this one act. Ten tries in a quarter of an
 * hour, counted apart from those of signing in: whoever guesses at the door cannot stop somebody who is in. The password
 * cannot change before the act is done: what lasts, such as an access token, does not outlive the password it rests on.
 * @throws Invalid `{ password: 'password-missing' | 'password-wrong' }`, TooMany
 */
export async function provePassword(
  tx: AnyTransaction,
  { accountId }: Pick<Actor, 'accountId'>,
  password: string,
): Promise<void> {
  const { proof } = limitsOf(tx.separatePool);
  await prove(tx, accountId, password, proof, keyOf(accountId));
}

/**
 * The password of somebody who is not in, on another way than signing in, which it is counted as: the way gives nobody
 * more guesses, and nobody who is in fewer.
 * @throws as `provePassword`
 */
export async function provePasswordAtTheDoor(
  tx: AnyTransaction,
  { accountId, address }: { readonly accountId: string; readonly address: string },
  password: string,
): Promise<ProvenPassword> {
  const { account } = limitsOf(tx.separatePool);
  return prove(tx, accountId, password, account, keyOf(address));
}

async function prove(
  tx: AnyTransaction,
  accountId: string,
  password: string,
  limit: RateLimiterPostgres,
  key: string,
): Promise<ProvenPassword> {
  if (!password) throw new Invalid({ password: 'password-missing' });
  const account = await tx.queryOne<{ password_hash: string | null }>(
    'select password_hash from account where id = $1',
    [accountId],
  );
  await take(limit, key);
  const passwordHash = account?.password_hash ?? null;
  const fits = await passwordFits(passwordHash, password);
  if (!passwordHash || !fits) throw new Invalid({ password: 'password-wrong' });
  await limit.delete(key);
  const proven = { accountId, passwordHash };
  if (!(await isStillThePassword(tx, proven))) throw new Invalid({ password: 'password-wrong' });
  return proven;
}
