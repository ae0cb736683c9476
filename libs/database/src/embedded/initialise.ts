import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries } from './binaries.js';
import { CannotStart } from './cannot-start.js';
import { childEnvironment } from './child-environment.js';
import { type Cluster, makePrivateFolder } from './cluster.js';

/**
 * Makes the cluster's data when there is none. It is made beside its place and moved there when complete, so a
 * start that was cut short leaves nothing that looks like a database. ICU in British English sorts Welsh
 * letters sensibly, and alike on every machine.
 */
export async function initialise(cluster: Cluster, binaries: Binaries): Promise<void> {
  const { data, user } = cluster;
  if (existsSync(join(data, 'PG_VERSION'))) return checkVersion(data, binaries);
  const unfinished = `${data}.unfinished`;
  await mkdir(dirname(data), { recursive: true, mode: 0o755 });
  await rm(unfinished, { recursive: true, force: true });
  await makePrivateFolder(unfinished, user);
  const passwordFile = join(dirname(data), 'password.unfinished');
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, cluster.superuserPassword, { mode: 0o600, flag: 'wx' });
  if (user) await chown(passwordFile, user.uid, user.gid);
  const flags = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=en-GB',
    '--locale=C',
    '--no-instructions',
  ];
  try {
    await promisify(execFile)(binaries.initdb, flags, { ...user, cwd: '/', env: childEnvironment() });
    await rename(unfinished, data);
  } catch (error) {
    throw new CannotStart(`The database could not be made in ${dirname(data)}: ${lastWords(error)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function checkVersion(data: string, { major }: Binaries): Promise<void> {
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (made !== major)
    throw new CannotStart(
      `The database in ${data} was made by PostgreSQL ${made}, and this Attest brings PostgreSQL ${major}: move its contents with pg_dump and pg_restore.`,
    );
}

function lastWords(error: unknown): string {
  const said = String((error as { stderr?: string }).stderr || error);
  if (/No space left|Disk quota/i.test(said)) return 'the disk is full.';
  return said.split('\n').find((line) => /error|fatal/i.test(line)) ?? said.trim();
}
