import { readConfiguration } from '#configuration';
import {
  connectAsOwner,
  type Database,
  type InstallationTransaction,
  migrate,
  reachDatabase,
} from '#database';

/**
 * The database of this installation as its owner, migrated: shared with a running Attest, or started for this command.
 */
export async function withDatabaseOfOwner<Result>(
  work: (owner: Database) => Promise<Result>,
): Promise<Result> {
  const reached = await reachDatabase(readConfiguration());
  try {
    await migrate(reached.ownerUrl);
    const owner = await connectAsOwner(reached.ownerUrl, { poolSize: 2 });
    try {
      return await work(owner);
    } finally {
      await owner.close();
    }
  } finally {
    await reached.stop();
  }
}

/** One transaction on the installation's own tables, as their owner. */
export const asOwner = <Result>(work: (tx: InstallationTransaction) => Promise<Result>): Promise<Result> =>
  withDatabaseOfOwner((owner) => owner.inInstallation(work));
