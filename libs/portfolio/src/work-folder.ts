import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No build takes as long: what is older was left behind by a worker that was killed. */
const abandonedAfter = 60 * 60 * 1000;

/**
 * An empty folder for one build, readable by this user alone. What a killed worker left of the same build goes
 * first, and whatever any build left long ago.
 */
export async function freshWorkFolder(root: string, portfolioId: string): Promise<string> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    const { mtimeMs } = await stat(join(root, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - abandonedAfter) await removeFolder(join(root, name));
  }
  const folder = join(root, portfolioId);
  await removeFolder(folder);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
