import { inflateRawSync } from 'node:zlib';
import { CannotRead } from '../unreadable.js';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
  readonly encrypted: boolean;
}

/** Reads entries of an archive by name; what all of them unpack to is bounded, whatever the archive says of itself. */
export interface Archive {
  /** @throws CannotRead when the entry is encrypted or damaged, or unpacks to more than is left */
  read(name: string): Buffer | undefined;
  readonly names: readonly string[];
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const fileSignature = 0x04034b50;
const mostEntries = 5_000;
const longestComment = 65_535;

/**
 * Opens an archive in the form that Office files have (APPNOTE 4.3: no ZIP64, stored or deflated). Nothing is written
 * to disk, and names are only compared.
 *
 * @throws CannotRead when it is no such archive
 */
export function openArchive(bytes: Uint8Array, mostUnpacked: number): Archive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readable(() => directoryOf(file));
  let left = mostUnpacked;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.encrypted) throw new CannotRead('encrypted');
      const content = readable(() => unpacked(file, entry, left));
      left -= content.length;
      return content;
    },
  };
}

function directoryOf(file: Buffer): Map<string, Entry> {
  let end = file.length - 22;
  const furthest = Math.max(0, end - longestComment);
  while (end >= furthest && file.readUInt32LE(end) !== endSignature) end--;
  if (end < furthest) throw new CannotRead('damaged');
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) throw new CannotRead('too-much-unpacked', { most: mostEntries });
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== entrySignature) throw new CannotRead('damaged');
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacked(file: Buffer, { method, packed, at }: Entry, most: number): Buffer {
  if (file.readUInt32LE(at) !== fileSignature) throw new CannotRead('damaged');
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const content = file.subarray(start, start + packed);
  if (method === 8) return inflateRawSync(content, { maxOutputLength: Math.max(most, 1) });
  if (method !== 0) throw new CannotRead('damaged');
  if (content.length > most) throw new CannotRead('too-much-unpacked', { most });
  return content;
}

function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotRead(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much-unpacked' : 'damaged');
  }
}
