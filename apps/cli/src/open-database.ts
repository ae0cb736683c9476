import type { Configuration } from '#configuration';
import { migrate, reachDatabase, type ReachedDatabase } from '#database';

/** The installation's database as its owner, migrated. Shared with a running Attest, or started for this command. */
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
