import { opendir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptKeys } from './object-store.js';
import { centreFolder, isKey } from './object-paths.js';

const batchSize = 500;

/** See `ObjectStore.sweep`. */
export async function sweepFolder(
  root: string,
  centreId: string,
  before: Date,
  kept: KeptKeys,
): Promise<number> {
  const centre = centreFolder(root, centreId);
  let removed = 0;
  for (const name of await readdir(centre).catch(emptyIfMissing)) {
    // Files still in `incoming` never became objects, even if a row names them.
    const keysInUse: KeptKeys = name === 'incoming' ? async () => new Set() : kept;
    for await (const keys of oldKeys(join(centre, name), before)) {
      const inUse = await keysInUse(keys);
      for (const key of keys.filter((key) => !inUse.has(key))) {
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
    const file = await stat(join(folder, name)).catch(undefinedIfMissing);
    if (file && file.mtime < before) keys.push(name);
    if (keys.length < batchSize) continue;
    yield keys;
    keys = [];
  }
  if (keys.length) yield keys;
}

function emptyIfMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
