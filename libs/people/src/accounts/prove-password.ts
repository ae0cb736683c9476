import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { type AnyTransaction, load } from '#database';
import { Invalid } from '#refusals';
import type { Actor } from '../domain/actor.js';
import { AccountRow } from '../entities/account.entity.js';
import { verifyPassword } from './password-hash.js';
import { isStillCurrent, type ProvenPassword } from './proven-password.js';
import { keyOf, limitsOf, consumeAttempt } from './throttle.js';

/**
 * The second proof before an act that counts: the password again, for this one act. Ten tries in a quarter of an
 * hour, counted separately from sign-in, so that guessing at sign-in cannot lock out a signed-in user. The password
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
 * Checks the password of someone not signed in. Counts as a sign-in attempt, so that invitations offer no extra guesses.
 * @throws as `provePassword`
 */
export async function verifyPasswordForInvitation(
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
  const account = await tx.queryOne(load(AccountRow, { id: accountId }, { only: ['passwordHash'] }));
  await consumeAttempt(limit, key);
  const passwordHash = account?.passwordHash ?? null;
  const verified = await verifyPassword(passwordHash, password);
  if (!passwordHash || !verified) throw new Invalid({ password: 'password-wrong' });
  await limit.delete(key);
  const proven = { accountId, passwordHash };
  if (!(await isStillCurrent(tx, proven))) throw new Invalid({ password: 'password-wrong' });
  return proven;
}
