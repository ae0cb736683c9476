import { isUtf8 } from 'node:buffer';
import type { Finding } from '../domain/finding.js';
import { codePoint } from '../domain/house-rules/text-findings.js';
import { Lines } from './places.js';

/** A standard of 500 long items takes 150 KB; nothing honest comes near. */
export const largestFile = 1024 * 1024;

/** The text of a file that must be UTF-8, or why it is not taken. A byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string | Finding {
  if (isPublishedDocument(bytes)) return at(1, 1, 'published-document', {});
  if (bytes.length > largestFile)
    return at(1, 1, 'file-too-large', { bytes: bytes.length, most: largestFile });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return at(1, 1, 'utf-16', {});
  const text = decoded(bytes);
  if (text === undefined) return firstBadByte(bytes);
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/.exec(text);
  if (!control) return text;
  const character = codePoint(control[0]);
  return { ...new Lines(text).place(control.index), code: 'control-character', facts: { character } };
}

/** PDF, DOCX or DOC, HTML: what a standard is imported from. */
function isPublishedDocument(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return /^(%PDF-|PK\x03\x04|\xd0\xcf\x11\xe0|(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml))/i.test(start);
}

/** Refuses exactly what a fatal TextDecoder refuses, and is quicker. */
function decoded(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Line by line, then by bisection: what comes before the first bad byte decodes, with it nothing does. */
function firstBadByte(bytes: Uint8Array): Finding {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const row = bytes.subarray(start, end);
    if (decoded(row) === undefined) return badByteIn(row, line);
    if (newline === -1) return at(line, 1, 'not-utf-8', { byte: '' });
    start = end + 1;
  }
}

function badByteIn(row: Uint8Array, line: number): Finding {
  let good = 0;
  let bad = row.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsWell(row.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8').decode(row.subarray(0, good), { stream: true });
  return at(line, before.length + 1, 'not-utf-8', { byte: row[good]!.toString(16).toUpperCase() });
}

/** Whether these bytes can be the beginning of UTF-8: a character cut off at the end is no fault yet. */
function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function at(line: number, column: number, code: Finding['code'], facts: Finding['facts']): Finding {
  return { line, column, code, facts };
}
