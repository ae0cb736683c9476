import { createHash } from 'node:crypto';

/**
 * The canonical form of a content: JSON without white space, the names of every object in the order of their
 * UTF-16 code units (as RFC 8785 has it). The same content gives the same text whatever the layout of its
 * file: order of fields, quotes, comments, line breaks.
 */
export function canonicalForm(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonicalForm).join(',')}]`;
  if (content === null || typeof content !== 'object') return JSON.stringify(content);
  const fields = Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${canonicalForm(value)}`);
  return `{${fields.join(',')}}`;
}

/** The SHA-256 of the canonical form in UTF-8, as 64 lower-case hexadecimal digits. */
export function contentDigest(content: unknown): string {
  return textDigest(canonicalForm(content));
}

/** The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
