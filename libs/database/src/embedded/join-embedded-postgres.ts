import { resolve } from 'node:path';
import { openCluster } from './cluster.js';
import { isAnswering, urlOf } from './connect.js';
import { findPostmaster } from './postmaster.js';
import { startEmbeddedPostgres } from './start-embedded-postgres.js';

/**
 * The embedded PostgreSQL in `folder` for a command that runs beside a running Attest, or alone: a server that
 * answers is used and left running, otherwise one is started and `stop` ends it.
 *
 * @throws CannotStart with one sentence
 */
export async function joinEmbeddedPostgres(options: {
  readonly folder: string;
}): Promise<{ readonly ownerUrl: string; stop(): Promise<void> }> {
  const cluster = await openCluster(resolve(options.folder));
  const running = await findPostmaster(cluster);
  if (running && (await isAnswering(cluster, running.port))) {
    const ownerUrl = urlOf(running.port, 'attest_owner', cluster.ownerPassword, 'attest');
    return { ownerUrl, stop: async () => undefined };
  }
  return startEmbeddedPostgres({ folder: options.folder });
}
