import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise } from 'yauzl';
import { CannotRead } from '../unreadable.js';

/** Reads entries of an archive by name; what all of them unpack to is bounded, whatever the archive says of itself. */
export interface Archive {
  /** @throws CannotRead when the entry is encrypted, or unpacks to more than is left; Error when it is damaged */
  read(name: string): Promise<Buffer | undefined>;
  readonly names: readonly string[];
}

const maxEntries = 5_000;

/**
 * Opens an archive. Nothing is written to disk, and names are only compared.
 *
 * @param maxUnpacked bytes that all entries read may have together
 * @throws CannotRead for one with too many entries; Error for what is no archive
 */
export async function openArchive(bytes: Uint8Array, maxUnpacked: number): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > maxEntries) throw new CannotRead('too-much-unpacked', { most: maxEntries });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  let left = maxUnpacked;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.isEncrypted()) throw new CannotRead('encrypted');
      // An entry that unpacks to more than it says of itself is an error of the stream.
      left -= entry.uncompressedSize;
      if (left < 0) throw new CannotRead('too-much-unpacked', { most: maxUnpacked });
      return buffer(await zip.openReadStreamPromise(entry));
    },
  };
}
