import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange, KeptKeys, ObjectStore, WrittenObject } from './object-store.js';
import { objectPaths } from './object-paths.js';
import { onStore } from './store-failures.js';
import { sweepFolder } from './sweep-folder.js';

/** An object store in a folder: `<root>/<centre>/<two characters>/<key>`, readable only by its user. */
export class LocalObjectStore implements ObjectStore {
  constructor(private readonly root: string) {}

  /** Atomic: temporary file, hashed while streaming → fsync → rename → fsync of the folder. */
  async write(centreId: string, key: string, source: AsyncIterable<Uint8Array>): Promise<WrittenObject> {
    const paths = objectPaths(this.root, centreId, key);
    await onStore(() => mkdir(paths.incoming, { recursive: true, mode: 0o700 }));
    await onStore(() => mkdir(paths.folder, { recursive: true, mode: 0o700 }));
    try {
      const written = await writeThrough(paths.temporary, source);
      await onStore(() => rename(paths.temporary, paths.file));
      await onStore(() => syncFolder(paths.folder));
      return written;
    } catch (error) {
      await rm(paths.temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async read(centreId: string, key: string, range?: ByteRange): Promise<Readable> {
    const file = await onStore(() => open(objectPaths(this.root, centreId, key).file, 'r'));
    return file.createReadStream({ start: range?.first, end: range?.last });
  }

  async remove(centreId: string, key: string): Promise<void> {
    const { file } = objectPaths(this.root, centreId, key);
    await onStore(() => rm(file, { force: true }));
  }

  async sweep(centreId: string, before: Date, kept: KeptKeys): Promise<number> {
    return onStore(() => sweepFolder(this.root, centreId, before, kept));
  }
}

/** The object store of an installation whose evidence stays on its own disk. */
export const localObjectStore = (varFolder: string): ObjectStore =>
  new LocalObjectStore(join(varFolder, 'evidence'));

async function writeThrough(path: string, source: AsyncIterable<Uint8Array>): Promise<WrittenObject> {
  const file = await onStore(() => open(path, 'wx', 0o600));
  try {
    const digest = createHash('sha256');
    let bytes = 0;
    // Errors of the source pass through; only disk errors become `Unavailable`.
    for await (const chunk of source) {
      digest.update(chunk);
      await onStore(() => writeAll(file, chunk));
      bytes += chunk.byteLength;
    }
    await onStore(() => file.sync());
    return { bytes, sha256: digest.digest('hex') };
  } finally {
    await file.close();
  }
}

/** A write may be partial (on a nearly full disk): repeat until everything is written. */
async function writeAll(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength;) {
    done += (await file.write(chunk, done)).bytesWritten;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
