import type { PrintedDocument } from '../domain/printed-document.js';
import { printedText } from '../domain/printed-text.js';
import { type DocumentKind, kindOfBytes } from './kind-of-bytes.js';
import { type ReadingLimits, refuseAbove, defaultReadingLimits } from './reading-limits.js';
import { decodeDocument } from './text/decode-document.js';

/**
 * The lines of a document as a reader sees them. Its kind is detected from its bytes, never from its name. Runs
 * untrusted bytes through parsers: outside of tests it is called in the child process only.
 *
 * @throws CannotRead when it is no text, HTML, PDF or DOCX, or one that cannot be read
 */
export async function readDocument(
  bytes: Uint8Array,
  limits: ReadingLimits = defaultReadingLimits,
): Promise<PrintedDocument> {
  refuseAbove(limits.bytes, bytes.length, 'bytes');
  return readers[await kindOfBytes(bytes)](bytes, limits);
}

type Reader = (bytes: Uint8Array, limits: ReadingLimits) => Promise<PrintedDocument>;

/** Parsers are loaded on demand. */
const readers: Readonly<Record<DocumentKind, Reader>> = {
  text: async (bytes, limits) => printedText(textOf(bytes, limits)),
  html: async (bytes, limits) =>
    (await import('./html/read-html.js')).readHtml(textOf(bytes, limits), limits),
  docx: async (bytes, limits) => (await import('./docx/read-docx.js')).readDocx(bytes, limits),
  pdf: async (bytes, limits) => (await import('./pdf/read-pdf.js')).readPdf(bytes, limits),
};

function textOf(bytes: Uint8Array, limits: ReadingLimits): string {
  const text = decodeDocument(bytes);
  refuseAbove(limits.characters, text.length, 'characters');
  return text;
}
