import type { Configuration } from '#configuration';
import { migrate, reachDatabase, type ReachedDatabase } from '#database';

/** The database of this installation as its owner, migrated; of a running Attest, or started for the while. */
export async function openDatabaseAsOwner(
  configuration: Pick<Configuration, 'databaseUrl' | 'varFolder'>,
): Promise<ReachedDatabase> {
  const opened = await reachDatabase(configuration);
  try {
    await migrate(opened.ownerUrl);
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}
