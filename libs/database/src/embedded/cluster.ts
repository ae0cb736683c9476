import { createHash, randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { codeOf, isMissing } from './file-errors.js';
import { canReach, type OperatingUser, operatingUserFor } from './operating-user.js';

/** What is kept in `cluster.json`, mode 0600, about a cluster of ours. */
export interface ClusterRecord {
  /** Where its data lies: below the folder, or far from it when the folder is closed to the operating user. */
  readonly data: string;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  /** The port it last listened on; taken again when free, so that tools find it where it was. */
  readonly port?: number;
}

export interface Cluster extends ClusterRecord {
  readonly folder: string;
  readonly user: OperatingUser;
  /** Where copies of the binaries go when the installed ones are closed to the operating user. */
  readonly copies: string;
}

const sharedRoot = '/var/lib/attest';

/** Reads what is known about the cluster of this folder, or decides where a new one goes and records that. */
export async function openCluster(folder: string): Promise<Cluster> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const record = (await readRecord(folder)) ?? (await recordNew(folder));
  const user = await operatingUserFor(record.data);
  return { ...record, folder, user, copies: process.getuid?.() === 0 ? sharedRoot : folder };
}

export async function recordPort(cluster: Cluster, port: number): Promise<void> {
  const { data, superuserPassword, ownerPassword } = cluster;
  if (port !== cluster.port) await write(cluster.folder, { data, superuserPassword, ownerPassword, port });
}

/** Makes an empty folder that only the operating user can read. */
export async function makePrivateFolder(folder: string, user: OperatingUser): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
}

async function readRecord(folder: string): Promise<ClusterRecord | undefined> {
  const path = join(folder, 'cluster.json');
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as ClusterRecord;
    // A copied or moved folder brings its data along.
    const beside = join(folder, 'data');
    return (await stat(join(beside, 'PG_VERSION')).catch(() => undefined)) ? { ...kept, data: beside } : kept;
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (codeOf(error) === 'EACCES')
      throw new CannotStart(
        `The database in ${folder} belongs to another user of this machine: run Attest as that user.`,
      );
    throw new CannotStart(`${path} cannot be read: restore it from a backup (${String(error)}).`);
  }
}

async function recordNew(folder: string): Promise<ClusterRecord> {
  const beside = join(folder, 'data');
  if (await stat(join(beside, 'PG_VERSION')).catch(() => undefined))
    throw new CannotStart(`${join(folder, 'cluster.json')} is missing: restore it from a backup.`);
  const user = await operatingUserFor(beside);
  const record = {
    data: (await canReach(user, await realpath(folder))) ? beside : farFrom(folder),
    superuserPassword: randomBytes(32).toString('base64url'),
    ownerPassword: randomBytes(32).toString('base64url'),
  };
  await write(folder, record);
  return record;
}

function farFrom(folder: string): string {
  return join(sharedRoot, createHash('sha256').update(folder).digest('hex').slice(0, 16), 'data');
}

async function write(folder: string, record: ClusterRecord): Promise<void> {
  const path = join(folder, 'cluster.json');
  await writeFile(`${path}.new`, JSON.stringify(record, null, 2), { mode: 0o600 });
  await leaveToOwner(`${path}.new`, folder);
  await rename(`${path}.new`, path);
}

/** What root writes stays readable for the user whose folder it is, who may run Attest the next time. */
export async function leaveToOwner(path: string, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await chown(path, uid, gid);
}
