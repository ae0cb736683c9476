import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster } from './cluster.js';
import { codeOf } from './file-errors.js';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that already runs on the cluster's data, left over when an earlier Attest was killed. A pid file
 * whose process is gone, or is by now something else, is cleared away: after a restart of the machine or
 * container, process numbers come back, and PostgreSQL would refuse to start. (Should the file be cleared
 * wrongly, PostgreSQL's lock on its shared memory still keeps a second server out.)
 */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const file = join(cluster.data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (!lines[0]) return undefined;
  const pid = Number(lines[0]);
  if ((await isAlive(pid)) && (await isServing(pid, cluster.data))) return { pid, port: Number(lines[3]) };
  await rm(file, { force: true });
  return undefined;
}

/**
 * Stops the server: a fast shutdown first (open transactions are rolled back, everything is written), after two
 * seconds an immediate one, from which the next start recovers.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await hasExitedWithin(pid, 2000)) return;
  signal(pid, 'SIGQUIT');
  if (await hasExitedWithin(pid, 1000)) return;
  signal(pid, 'SIGKILL');
  await hasExitedWithin(pid, 1000);
}

async function hasExitedWithin(pid: number, timeoutMs: number): Promise<boolean> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await pause(20)) {
    if (!(await isAlive(pid))) return true;
  }
  return false;
}

/** A zombie counts as ended. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) [ZX] /.test(status);
}

/** Our servers are started with their data folder as an argument; without /proc the pid file is believed. */
async function isServing(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(data);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
