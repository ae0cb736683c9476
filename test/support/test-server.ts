import { join } from 'node:path';
import { readConfiguration } from '#configuration';
import { EmbeddedPostgresInUse, startEmbeddedPostgres } from '#database';

export interface TestServer {
  /** An owner that may create databases and is no superuser. */
  readonly ownerUrl: string;
  /** Whether nobody else uses the server, so that every test database found on it is a leftover. */
  readonly ours: boolean;
  stop(): Promise<void>;
}

/**
 * The PostgreSQL for tests: the one named by `DATABASE_URL`, else an embedded cluster under `var/test/`, kept
 * between runs. Runs at the same time take a cluster each.
 */
export async function startTestServer(): Promise<TestServer> {
  const { databaseUrl, varFolder } = readConfiguration();
  if (databaseUrl) return { ownerUrl: databaseUrl, ours: false, stop: async () => undefined };
  for (let number = 1; ; number++) {
    const folder = join(varFolder, 'test', `postgresql-${number}`);
    try {
      // Nothing here outlives a power cut, so nothing waits for the disk.
      const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
      const server = await startEmbeddedPostgres({ folder, settings });
      return { ownerUrl: server.ownerUrl, ours: true, stop: () => server.stop() };
    } catch (error) {
      if (!(error instanceof EmbeddedPostgresInUse)) throw error;
    }
  }
}
