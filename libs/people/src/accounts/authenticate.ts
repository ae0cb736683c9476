import type { Database } from '#database';
import { normaliseAddress } from '../domain/address.js';
import { passwordFits } from './password-hash.js';
import { keyOf, limitsOf, take } from './throttle.js';

export interface SignInAttempt {
  readonly address: string;
  readonly password: string;
  /** The network address it came from. */
  readonly from: string;
}

/**
 * The id of the account whose password this is; null otherwise, after the same work whether or not the account exists.
 *
 * An account takes ten tries in a quarter of an hour. A network address may fail with ten accounts: each account
 * counts there once, and no longer when its owner gets in, so that a classroom behind one router is not shut out.
 * It takes the Database: no connection is held while the password is hashed.
 * @throws TooMany
 */
export async function authenticate(database: Database, attempt: SignInAttempt): Promise<string | null> {
  const address = normaliseAddress(attempt.address);
  const limits = limitsOf(database.dataSource);
  const [account, pair, host] = [keyOf(address), keyOf(address, attempt.from), keyOf(attempt.from)];

  await take(limits.account, account);
  const first = (await take(limits.pair, pair)).consumedPoints === 1;
  if (first) await take(limits.host, host);

  const found = await database.readInstallation((tx) =>
    tx.queryOne<{ id: string; password_hash: string | null }>(
      'select id, password_hash from account where address = $1',
      [address],
    ),
  );
  if (!(await passwordFits(found?.password_hash ?? null, attempt.password))) return null;

  await limits.account.delete(account);
  await limits.pair.delete(pair);
  await limits.host.reward(host);
  return found!.id;
}
