import { readConfiguration } from '#configuration';
import { connectAsOwner, type InstallationTransaction } from '#database';
import { openDatabaseAsOwner } from './open-database.js';

/** One transaction on the installation's own tables, as their owner, in the database of this installation. */
export async function asOwner<Result>(
  work: (tx: InstallationTransaction) => Promise<Result>,
): Promise<Result> {
  const opened = await openDatabaseAsOwner(readConfiguration());
  try {
    const database = await connectAsOwner(opened.ownerUrl, { poolSize: 1 });
    try {
      return await database.inInstallation(work);
    } finally {
      await database.close();
    }
  } finally {
    await opened.stop();
  }
}
