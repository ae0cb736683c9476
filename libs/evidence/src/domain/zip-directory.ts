import type { FileBytes } from './file-bytes.js';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const mostEntries = 10_000;
const mostDirectoryBytes = 4 * 1024 * 1024;

/**
 * Whether a zip is whole and its list of contents names `entry`. Only the list is read, within bounds: nothing
 * is unpacked. A document with macros, or with more entries than any document has, is not one we take.
 */
export async function zipHolds(file: FileBytes, entry: string): Promise<boolean> {
  const tailLength = Math.min(file.size, 65_557);
  const tail = await file.at(file.size - tailLength, tailLength);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) return false;
  const [entries, bytes, at] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (!entries || entries > mostEntries || bytes > mostDirectoryBytes || at + bytes > file.size) return false;
  const names = namesIn(await file.at(at, bytes), entries);
  return !!names && names.includes(entry) && !names.some((name) => /vbaProject\.bin$/i.test(name));
}

function namesIn(directory: Buffer, entries: number): string[] | null {
  const names: string[] = [];
  for (let at = 0; names.length < entries;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
