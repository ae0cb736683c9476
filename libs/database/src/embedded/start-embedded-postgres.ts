import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { findBinaries } from './binaries.js';
import { CannotStart } from './cannot-start.js';
import { type Cluster, openCluster, recordPort } from './cluster.js';
import { connectAsSuperuser, isAnswering, urlOf } from './connect.js';
import { initialise } from './initialise.js';
import { launch } from './launch.js';
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.js';
import { prepareDatabase } from './prepare-database.js';

export interface EmbeddedPostgres {
  /** Database `attest` as `attest_owner`: owns it, may create roles and databases, is not a superuser. */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Whether the server was found running, left by an Attest that was killed. */
  readonly attached: boolean;
  readonly port: number;
  /** Settles when the server ended although nobody called `stop`. */
  readonly lost: Promise<void>;
  /** Ends the server, within four seconds at worst; safe to call twice. */
  stop(): Promise<void>;
}

/** Another running Attest holds this cluster. */
export class EmbeddedPostgresInUse extends CannotStart {}

/**
 * Starts the PostgreSQL that comes with Attest on the cluster kept in `folder`, making it when there is none.
 * A server left running by a killed Attest is taken over. Each cluster has one holder at a time: the holder
 * keeps an advisory lock on a connection, which PostgreSQL releases by itself however the holder ends.
 *
 * @param settings PostgreSQL settings beside the fixed ones, such as `{fsync: 'off'}` for tests
 * @throws CannotStart with one sentence; EmbeddedPostgresInUse when another Attest holds the cluster
 */
export async function startEmbeddedPostgres(options: {
  readonly folder: string;
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(resolve(options.folder));
  const running = await takeOver(cluster);
  const { pid, port } = running ?? (await startAfresh(cluster, options.settings ?? {}));
  const holder = await hold(cluster, port);
  await recordPort(cluster, port);
  await prepareDatabase(holder, cluster);
  let stopping: Promise<void> | undefined;
  const lost = new Promise<void>((settle) => holder.once('end', () => stopping || settle()));
  return {
    ownerUrl: urlOf(port, 'attest_owner', cluster.ownerPassword, 'attest'),
    superuserUrl: urlOf(port, 'postgres', cluster.superuserPassword, 'attest'),
    attached: running !== undefined,
    port,
    lost,
    stop: () => (stopping ??= holder.end().then(() => stopPostmaster(pid))),
  };
}

async function startAfresh(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const binaries = await findBinaries(cluster.user, cluster.copies);
  await initialise(cluster, binaries);
  return launch(cluster, binaries, settings);
}

/** A server that runs but never answers (it is shutting down, or stuck) is ended, and then started afresh. */
async function takeOver(cluster: Cluster): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(50)) {
    const found = await findPostmaster(cluster);
    if (!found || (await isAnswering(cluster, found.port))) return found;
  }
  const stuck = await findPostmaster(cluster);
  if (stuck) await stopPostmaster(stuck.pid);
  return undefined;
}

/** Retries briefly: PostgreSQL may not yet have noticed that the previous holder was killed. */
async function hold(cluster: Cluster, port: number): Promise<pg.Client> {
  const client = await connectAsSuperuser(cluster, port, 'postgres');
  for (let attempt = 0; attempt < 10; attempt++, await pause(50)) {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('attest: holder of the embedded cluster')) as held`,
    );
    if (rows[0]?.held) return client;
  }
  await client.end();
  throw new EmbeddedPostgresInUse(
    `Attest is already running with the data in ${cluster.folder}: stop it first, or set ATTEST_VAR to another folder.`,
  );
}
