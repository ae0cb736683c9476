/**
 * HTML as a list of tags and texts, so that two spellings of one document compare equal: attributes in
 * alphabetical order, white space folded, entities resolved, ends of void elements and empty texts left out. For specs.
 */
export function markup(html: string): string[] {
  return [
    ...html.matchAll(/<!--.*?-->|<(\/?)([a-z0-9]+)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gis),
  ]
    .map(([, closing, name, attributes, text]) =>
      name ? `<${closing}${name}${sorted(attributes ?? '')}>` : resolved((text ?? '').trim()),
    )
    .filter((token) => token !== '');
}

function sorted(attributes: string): string {
  return [...attributes.matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/g)]
    .map(([, name, value]) => {
      const words = name === 'class' ? value?.trim().split(/\s+/).sort().join(' ') : value;
      return ` ${name}="${resolved(words ?? '')}"`;
    })
    .sort()
    .join('');
}

function resolved(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(code.startsWith('x') ? parseInt(code.slice(1), 16) : Number(code)),
    )
    .replace(
      /&(quot|lt|gt|ctdot|amp);/g,
      (_, name: string) => ({ quot: '"', lt: '<', gt: '>', ctdot: '⋯' })[name] ?? '&',
    );
}
