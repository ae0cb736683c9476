import { opendir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptKeys } from './object-store.js';
import { centreFolder, isKey } from './place-of.js';

const asked = 500;

/** Removes the files of one centre that are older than `before` and that no row names. */
export async function sweepFolder(
  root: string,
  centreId: string,
  before: Date,
  kept: KeptKeys,
): Promise<number> {
  const centre = centreFolder(root, centreId);
  let removed = 0;
  for (const name of await readdir(centre).catch(noFolderYet)) {
    // What is still in `incoming` never became an object, whatever its row says.
    const keep: KeptKeys = name === 'incoming' ? async () => new Set() : kept;
    for await (const keys of oldKeys(join(centre, name), before)) {
      const staying = await keep(keys);
      for (const key of keys.filter((key) => !staying.has(key))) {
        await rm(join(centre, name, key), { force: true });
        removed++;
      }
    }
  }
  return removed;
}

async function* oldKeys(folder: string, before: Date): AsyncGenerator<string[]> {
  let keys: string[] = [];
  for await (const { name } of await opendir(folder)) {
    if (!isKey(name)) continue;
    const file = await stat(join(folder, name)).catch(noFileAnyMore);
    if (file && file.mtime < before) keys.push(name);
    if (keys.length < asked) continue;
    yield keys;
    keys = [];
  }
  if (keys.length) yield keys;
}

function noFolderYet(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function noFileAnyMore(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
