import { fileTypeFromBuffer } from 'file-type';
import type { FileKind } from './domain/file-kinds.js';
import { isPlainText } from './domain/plain-text.js';

/** How many of the first bytes are looked at. */
export const signatureBytes = 4100;

/** Whether the first bytes of a file are those of its kind. Neither the name nor the browser's type is trusted. */
export async function beginsAs(kind: FileKind, first: Buffer): Promise<boolean> {
  const found = await magicOf(first);
  if (kind.structure === 'text') return !found && isPlainText(first);
  return found !== undefined && kind.magic.includes(found);
}

async function magicOf(first: Buffer): Promise<string | undefined> {
  const zip = first.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4])) ? 'application/zip' : undefined;
  try {
    return (await fileTypeFromBuffer(first))?.mime ?? zip;
  } catch {
    return zip; // it read past the bytes that it was given
  }
}
