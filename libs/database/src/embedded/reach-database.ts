import { join } from 'node:path';
import { type Configuration } from '#configuration';
import { openCluster } from './cluster.js';
import { urlOf } from './connect.js';
import { EmbeddedPostgresInUse, startEmbeddedPostgres } from './start-embedded-postgres.js';

export interface ReachedDatabase {
  readonly ownerUrl: string;
  /** To be called when done: ends an embedded server that was started for this. */
  stop(): Promise<void>;
}

/** Where the embedded cluster of an installation lies. */
export function embeddedFolder(varFolder: string): string {
  return join(varFolder, 'postgresql');
}

/**
 * The installation's database, for a short-lived command: `DATABASE_URL`, or the embedded one, shared with the
 * Attest that is running, or started temporarily when none is.
 *
 * @throws CannotStart
 */
export async function reachDatabase({
  databaseUrl,
  varFolder,
}: Pick<Configuration, 'databaseUrl' | 'varFolder'>): Promise<ReachedDatabase> {
  if (databaseUrl) return { ownerUrl: databaseUrl, stop: async () => undefined };
  const folder = embeddedFolder(varFolder);
  try {
    const { ownerUrl, stop } = await startEmbeddedPostgres({ folder });
    return { ownerUrl, stop };
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresInUse)) throw error;
    const { port, ownerPassword } = await openCluster(folder);
    return {
      ownerUrl: urlOf(port as number, 'attest_owner', ownerPassword, 'attest'),
      stop: async () => undefined,
    };
  }
}
