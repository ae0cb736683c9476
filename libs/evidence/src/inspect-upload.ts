import type { FileKind } from './domain/file-kinds.js';
import { signatureBytes, beginsAs } from './recognise.js';
import { fileRefused } from './refuse-file.js';

/**
 * Streams bytes through, throwing when the file is empty, too large, or not of the kind its name says. Buffers the first
 * kilobytes until recognised.
 */
export async function* inspectUpload(
  source: AsyncIterable<Uint8Array>,
  kind: FileKind,
  limit: number,
  name: string,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] | null = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw fileRefused('too-large', name, { limit });
    if (held) {
      held.push(chunk);
      if (bytes < signatureBytes) continue;
      yield await recognised(held, kind, name);
      held = null;
    } else yield chunk;
  }
  if (!bytes) throw fileRefused('empty', name);
  if (held) yield await recognised(held, kind, name);
}

async function recognised(held: readonly Uint8Array[], kind: FileKind, name: string): Promise<Uint8Array> {
  const bytes = Buffer.concat(held);
  if (!(await beginsAs(kind, bytes.subarray(0, signatureBytes))))
    throw fileRefused('not-what-its-name-says', name);
  return bytes;
}
