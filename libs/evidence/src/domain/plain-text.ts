/**
 * Whether the beginning of a file is plain text: none of the control characters that no editor writes, and not
 * the beginning of a page that a browser would run.
 */
export function isPlainText(beginning: Uint8Array): boolean {
  const text = Buffer.from(beginning).toString('latin1');
  const utf16 = text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff');
  return (utf16 || !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) && !isMarkup(text);
}

const isMarkup = (text: string): boolean =>
  /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(!doctype|html|head|body|script|svg|\?xml|iframe|!--)/i.test(
    text.replaceAll('\0', ''),
  );
