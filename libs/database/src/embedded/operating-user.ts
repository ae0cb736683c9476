import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './file-errors.js';

/** The system account that runs PostgreSQL; undefined means our own. */
export type OperatingUser = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the cluster that exists, or as
 * `nobody` when there is none yet; everybody else runs it as themselves.
 */
export async function operatingUserFor(dataFolder: string): Promise<OperatingUser> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataFolder).catch(nothingWhenMissing);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

/** Whether that account can reach what lies in the folder: each folder above lets it through. */
export async function canReach(user: OperatingUser, folder: string): Promise<boolean> {
  if (!user) return true;
  const { mode, uid, gid } = await stat(folder);
  const mayPass = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
  if (!mayPass) return false;
  return dirname(folder) === folder || canReach(user, dirname(folder));
}

async function nobody(): Promise<OperatingUser> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] = (/^nobody:.*$/m.exec(accounts)?.[0] ?? '').split(':');
  return { uid: Number(uid) || 65534, gid: Number(gid) || 65534 };
}

function nothingWhenMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}
