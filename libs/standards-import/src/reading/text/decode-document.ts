import { isUtf8 } from 'node:buffer';

/** The text of a file in UTF-8 or UTF-16, with or without a byte order mark, or in Windows-1252, which anything may be. */
export function decodeDocument(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

const sampleBytes = 4096;

/** Western text in UTF-16 has a zero in every other byte, and no other encoding of text has zeros. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const many = head.length * 0.35;
  if (zeros[1]! > many && zeros[0]! < zeros[1]! / 20) return 'utf-16le';
  if (zeros[0]! > many && zeros[1]! < zeros[0]! / 20) return 'utf-16be';
  return undefined;
}
