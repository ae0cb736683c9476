/** Characters of a key: what the schema of standards allows. */
const maxKeyLength = 80;

/** A key for a new standard: the URN without spaces, else the words of the title, else of the file's name. */
export function keyFor(
  urn: string | null,
  title: string,
  fileName: string,
): { readonly key: string; readonly why: string } {
  const fromUrn = slug((urn ?? '').replace(/\s+/g, ''));
  if (fromUrn) {
    const same = fromUrn === urn ? 'the same as the printed URN' : 'made of the printed URN';
    return {
      key: fromUrn,
      why: `Our own name for the standard, here ${same}. A URN is recorded and identifies nothing.`,
    };
  }
  const why = 'Our own name for the standard. The publication prints no URN.';
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  return { key: slug(title.toLowerCase()) || slug(name) || 'untitled', why };
}

/** Letters and digits with single hyphens between, cut between words. */
function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/['’\u0300-\u036f]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  let key = '';
  for (const word of words) {
    if (key.length + word.length + 1 > maxKeyLength) break;
    key += (key && '-') + word;
  }
  return key || words.join('-').slice(0, maxKeyLength);
}
