import type { Database } from '#database';
import { normaliseAddress } from '../domain/address.js';
import { accountByAddress } from './accounts.queries.js';
import { networkOf } from './network.js';
import { verifyPassword } from './password-hash.js';
import type { ProvenPassword } from './proven-password.js';
import { keyOf, type Limits, limitsOf, consumeAttempt } from './throttle.js';

export interface SignInAttempt {
  readonly address: string;
  readonly password: string;
  /** The network address it came from. */
  readonly from: string;
  /** The mark of a device on which this account has signed in before, if it is one. */
  readonly device?: string;
}

/**
 * The account whose password this is; null otherwise, in constant work. `beginSession` re-checks the password.
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
  const account = await database.autocommit((tx) => tx.queryOne(accountByAddress.unlocked.with(address)));
  const passwordHash = account?.passwordHash ?? null;
  const verified = await verifyPassword(passwordHash, attempt.password);
  if (!account || !passwordHash || !verified) return null;

  await counted.succeeded();
  return { accountId: account.id, passwordHash };
}

/** @throws TooMany */
async function countTry(
  limits: Limits,
  address: string,
  { from, device }: SignInAttempt,
): Promise<{ succeeded(): Promise<unknown> }> {
  if (device) {
    const key = keyOf(address, device);
    await consumeAttempt(limits.device, key);
    return { succeeded: () => limits.device.delete(key) };
  }
  const network = networkOf(from);
  const [account, pair, host] = [keyOf(address), keyOf(address, network), keyOf(network)];
  await consumeAttempt(limits.account, account);
  await countAtHost(limits, pair, host);
  return {
    succeeded: async () => {
      await limits.account.delete(account);
      // If several sign-ins succeed concurrently, only one gives the attempt back.
      if (await limits.pair.delete(pair)) await limits.host.reward(host);
    },
  };
}

/** Counts first, then marks as counted: no attempt slips between. @throws TooMany */
async function countAtHost(limits: Limits, pair: string, host: string): Promise<void> {
  const counted = (await limits.pair.get(pair)) !== null;
  if (!counted) await consumeAttempt(limits.host, host);
  const { consumedPoints } = await consumeAttempt(limits.pair, pair);
  const countedTwice = !counted && consumedPoints > 1;
  if (countedTwice) await limits.host.reward(host);
}
