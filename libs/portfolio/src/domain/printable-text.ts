const nothingToPrint =
  /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * Text as it can be printed: line ends are '\n', every other space U+0020 or U+00A0, composed (NFC); control
 * characters, invisible marks and explicit changes of direction are dropped (they could make a file name read
 * backwards), half surrogates become U+FFFD, and a pile of combining marks is cut to four, which every living
 * script can do with. Nothing a reader could see is lost.
 */
export function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[^\n]+/g, (line) => line.replace(nothingToPrint, ''))
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** Only an https address becomes a link; anything else, javascript: above all, stays text. */
export function linkableAddress(address: string | null): string | null {
  if (!address) return null;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
