import { childOf, elementsIn, switchIn, valueIn, type XmlElement } from './read-xml.js';

const maxInheritance = 20;

export type Styles = ReturnType<typeof stylesOf>;

/** What the styles of a document say of a paragraph or a run, its own or those it is based on. */
export function stylesOf(part: XmlElement | undefined) {
  const styles = new Map(
    elementsIn(part)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const standing = elementsIn(part).find(
    ({ name, attributes }) =>
      name === 'w:style' && attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.attributes['w:styleId'];
  const chain = (style?: string): XmlElement[] => {
    const found: XmlElement[] = [];
    let one = styles.get(style ?? standing ?? '');
    for (; one && found.length < maxInheritance; one = styles.get(valueIn(one, 'w:basedOn') ?? ''))
      found.push(one);
    return found;
  };
  const first = <T>(style: string | undefined, of: (style: XmlElement) => T | undefined): T | undefined =>
    chain(style)
      .map(of)
      .find((value) => value !== undefined);
  return {
    bold: (style?: string) => first(style, (one) => switchIn(childOf(one, 'w:rPr'), 'w:b')) ?? false,
    hidden: (style?: string) => first(style, (one) => switchIn(childOf(one, 'w:rPr'), 'w:vanish')) ?? false,
    raised: (style?: string) =>
      first(style, (one) => valueIn(childOf(one, 'w:rPr'), 'w:vertAlign')) === 'superscript',
    heading: (style?: string) =>
      chain(style).some(
        (one) =>
          /^(heading \d|title|subtitle)$/i.test(valueIn(one, 'w:name') ?? '') ||
          /^[0-8]$/.test(valueIn(childOf(one, 'w:pPr'), 'w:outlineLvl') ?? ''),
      ),
    numbering: (style?: string) => {
      const properties = (one: XmlElement) => childOf(childOf(one, 'w:pPr'), 'w:numPr');
      return {
        list: first(style, (one) => valueIn(properties(one), 'w:numId')),
        level: first(style, (one) => valueIn(properties(one), 'w:ilvl')),
      };
    },
  };
}
