import type { Database } from '#database';
import { normaliseAddress } from '../domain/address.js';
import { networkOf } from './network.js';
import { passwordFits } from './password-hash.js';
import type { ProvenPassword } from './proven-password.js';
import { keyOf, type Limits, limitsOf, take } from './throttle.js';

export interface SignInAttempt {
  readonly address: string;
  readonly password: string;
  /** The network address it came from. */
  readonly from: string;
  /** The mark of a device on which this account has signed in before, if it is one. */
  readonly device?: string;
}

/**
 * The account whose password this is; null otherwise, after the same work whether or not the account exists. A session
 * is begun on it (`beginSession`), which looks whether it still is.
 *
 * An account takes ten tries in a quarter of an hour. A network address may fail with ten accounts: each account
 * counts there once, and no longer when its owner gets in, so that a classroom behind one router is not shut out.
 * A known device has ten tries of its own: guessing from elsewhere does not keep the owner out.
 * It takes the Database: no connection is held while the password is hashed.
 * @throws TooMany
 */
export async function authenticate(
  database: Database,
  attempt: SignInAttempt,
): Promise<ProvenPassword | null> {
  const address = normaliseAddress(attempt.address);
  const counted = await countTry(limitsOf(database.separatePool), address, attempt);
  const found = await database.autocommit((tx) =>
    tx.queryOne<{ id: string; password_hash: string | null }>(
      'select id, password_hash from account where address = $1',
      [address],
    ),
  );
  const passwordHash = found?.password_hash ?? null;
  const fits = await passwordFits(passwordHash, attempt.password);
  if (!found || !passwordHash || !fits) return null;

  await counted.succeeded();
  return { accountId: found.id, passwordHash };
}

/** @throws TooMany */
async function countTry(
  limits: Limits,
  address: string,
  { from, device }: SignInAttempt,
): Promise<{ succeeded(): Promise<unknown> }> {
  if (device) {
    const key = keyOf(address, device);
    await take(limits.device, key);
    return { succeeded: () => limits.device.delete(key) };
  }
  const network = networkOf(from);
  const [account, pair, host] = [keyOf(address), keyOf(address, network), keyOf(network)];
  await take(limits.account, account);
  await countAtHost(limits, pair, host);
  return {
    succeeded: async () => {
      await limits.account.delete(account);
      // Of several that get in at once one gives back what counted the account.
      if (await limits.pair.delete(pair)) await limits.host.reward(host);
    },
  };
}

/** The account counts at the host before it is marked as counted there: no try slips through in between. @throws TooMany */
async function countAtHost(limits: Limits, pair: string, host: string): Promise<void> {
  const counted = (await limits.pair.get(pair)) !== null;
  if (!counted) await take(limits.host, host);
  const { consumedPoints } = await take(limits.pair, pair);
  const countedTwice = !counted && consumedPoints > 1;
  if (countedTwice) await limits.host.reward(host);
}
