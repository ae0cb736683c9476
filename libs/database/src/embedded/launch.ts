import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries } from './binaries.js';
import { CannotStart } from './cannot-start.js';
import { childEnvironment } from './child-environment.js';
import { type Cluster, leaveToOwner } from './cluster.js';
import { isAnswering } from './connect.js';
import { type Postmaster } from './postmaster.js';

const maxLogBytes = 10 * 1024 * 1024;

/**
 * Starts the server on a free port of the loopback interface and waits until it answers, through recovery
 * when it was killed. It is a process group of its own, so that Ctrl-C in a terminal reaches only the
 * supervisor, which then stops things in order; it writes to a file, so that it outlives whoever started it.
 *
 * @throws CannotStart with PostgreSQL's own last words
 */
export async function launch(
  cluster: Cluster,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  let wanted = cluster.port;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(wanted);
    const server = await spawnServer(cluster, binaries, port, settings);
    const failure = await answersOrFails(server, cluster, port);
    if (!failure) return { pid: server.pid as number, port };
    const portWasTaken = /could not bind|Address already in use/.test(failure);
    const killedServerLingers = /pre-existing shared memory block/.test(failure);
    if (attempt === 20 || !(portWasTaken || killedServerLingers))
      throw new CannotStart(sentenceFor(failure, cluster));
    if (portWasTaken) wanted = undefined;
    await pause(250);
  }
}

async function spawnServer(
  { folder, data, user }: Cluster,
  { postgres }: Binaries,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const fixed = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const log = join(folder, 'postgres.log');
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > maxLogBytes) await truncate(log);
  const output = await open(log, 'a', 0o600);
  await leaveToOwner(log, folder);
  const flags = Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    const server = spawn(postgres, ['-D', data, ...flags], {
      ...user,
      cwd: '/',
      env: childEnvironment(),
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    server.unref();
    await once(server, 'spawn');
    return server;
  } finally {
    await output.close();
  }
}

/** Undefined once it answers, or what the log says when the server ended instead. */
async function answersOrFails(
  server: ChildProcess,
  cluster: Cluster,
  port: number,
): Promise<string | undefined> {
  const started = await stat(join(cluster.folder, 'postgres.log')).then(({ size }) => size);
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const log = await readFile(join(cluster.folder, 'postgres.log'), 'utf8');
      return log.slice(Math.min(started, Math.max(0, log.length - 2000)));
    }
    if (await isAnswering(cluster, port)) return undefined;
    await pause(25);
  }
}

/** @param wanted the preferred port, used if it is free */
async function freePort(wanted = 0): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(wanted, '127.0.0.1');
    await once(probe, 'listening');
    return (probe.address() as { port: number }).port;
  } catch (error) {
    if (wanted) return freePort();
    throw error;
  } finally {
    probe.close();
  }
}

function sentenceFor(log: string, { folder, data }: Cluster): string {
  if (/No space left|Disk quota/i.test(log)) return `The database in ${data} cannot start: the disk is full.`;
  const words = /^.*(?:FATAL|PANIC):\s*(.*)$/m.exec(log)?.[1] ?? (log.trim() || 'it said nothing');
  return `The database in ${data} cannot start: ${words} (more in ${join(folder, 'postgres.log')}).`;
}
