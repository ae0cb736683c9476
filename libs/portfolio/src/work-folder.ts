import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than any build: older folders were left by killed workers. */
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * An empty folder for one build, readable by this user alone. Removes what killed workers left of this build, and old
 * folders of any build.
 */
export async function createWorkFolder(root: string, portfolioId: string): Promise<string> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    const { mtimeMs } = await stat(join(root, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - abandonedAfterMs) await removeFolder(join(root, name));
  }
  const folder = join(root, portfolioId);
  await removeFolder(folder);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
