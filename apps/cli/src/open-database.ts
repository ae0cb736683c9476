import { join } from 'node:path';
import type { Configuration } from '#configuration';
import { joinEmbeddedPostgres, migrate } from '#database';

/** The database of this installation as its owner, migrated; of a running Attest, or started for the while. */
export async function openDatabaseAsOwner(
  configuration: Pick<Configuration, 'databaseUrl' | 'varFolder'>,
): Promise<{ readonly ownerUrl: string; stop(): Promise<void> }> {
  const { databaseUrl, varFolder } = configuration;
  const opened = databaseUrl
    ? { ownerUrl: databaseUrl, stop: async () => undefined }
    : await joinEmbeddedPostgres({ folder: join(varFolder, 'postgresql') });
  try {
    await migrate(opened.ownerUrl);
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}
