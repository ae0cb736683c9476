import { decodeDocument } from './text/decode-document.js';
import { CannotRead } from './unreadable.js';

export type DocumentKind = 'text' | 'html' | 'docx' | 'pdf';

const sampleBytes = 4096;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/**
 * What a document is, by its bytes.
 *
 * @throws CannotRead naming what else it is
 */
export async function kindOfBytes(bytes: Uint8Array): Promise<DocumentKind> {
  const head = bytes.subarray(0, sampleBytes);
  if (Buffer.from(head).subarray(0, 1024).includes('%PDF-')) return 'pdf';
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime.startsWith(word)) return 'docx';
  // Markup is text: it is told apart from text below.
  if (found && !/xml$|html$/.test(found.mime)) throw new CannotRead('other-kind', { kind: found.ext });
  const text = decodeDocument(head);
  if (/^\s*\{\\rtf/.test(text)) throw new CannotRead('other-kind', { kind: 'rtf' });
  if (/[\u0000-\u0006\u000e-\u001a]/.test(text)) throw new CannotRead('other-kind', { kind: 'binary' });
  return isMarkup(text) ? 'html' : 'text';
}

const elements =
  'html|head|body|title|meta|div|p|h[1-6]|table|ul|ol|section|article|main|header|span|b|strong|style|link|center';
const markup = new RegExp(
  `^(?:<\\?xml[^>]*>|<!--[\\s\\S]*?-->|\\s)*<(?:!doctype\\s+html|(?:${elements})(?=[\\s/>]))`,
  'i',
);

const isMarkup = (text: string): boolean => markup.test(text.replace(/^\ufeff/, ''));
