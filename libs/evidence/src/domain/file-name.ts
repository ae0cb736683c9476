import { create } from 'content-disposition';

const maxLength = 120;

// Control characters, marks that turn the direction of text round, zero-width characters and lone surrogates.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
const forbiddenSomewhere = /[\\/:*?"<>|]/g;
const reservedByWindows = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of a file as it is shown and offered for saving: no folders, nothing invisible, at most 120
 * characters with its extension kept, safe on any system. Bytes are stored under ids, never under names.
 */
export function cleanFileName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(unseen, '')
    .split(/[\\/]/)
    .pop()!
    .replace(forbiddenSomewhere, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(reservedByWindows, '_$1');
  if (!name) return 'file';
  const extension = extensionOf(name);
  const stem = extension ? name.slice(0, -extension.length - 1) : name;
  const room = maxLength - (extension ? extension.length + 1 : 0);
  const short = [...stem].slice(0, room).join('').trim() || 'file';
  return extension ? `${short}.${extension}` : short;
}

/** The extension, in the case given, without its dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1] ?? '';
}

/** A `Content-Disposition` header (RFC 6266): a line of ASCII, whatever the name. */
export const contentDisposition = (type: 'attachment' | 'inline', name: string): string =>
  create(cleanFileName(name), { type });
