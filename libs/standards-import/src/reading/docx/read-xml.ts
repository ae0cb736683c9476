import { CannotRead } from '../unreadable.js';

export interface XmlElement {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const markup =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[([\s\S]*?)\]\]>|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
const attributePattern = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The elements of an XML document as Office writes it. There are no document types and no entities but the five of
 * XML itself: nothing in a file can grow while it is read.
 *
 * @throws CannotRead when it is not well-formed, has a document type, or is nested deeper than it may be
 */
export function readXml(text: string, mostDepth: number): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const characters = text.slice(at, next === -1 ? text.length : next);
    if (characters !== '') open.at(-1)!.children.push(unescaped(characters));
    if (next === -1) break;
    markup.lastIndex = next;
    const found = markup.exec(text);
    if (!found) throw new CannotRead('damaged');
    at = markup.lastIndex;
    const [, data, closing, name, attributes = '', empty] = found;
    if (data !== undefined) open.at(-1)!.children.push(data);
    if (name === undefined) continue;
    if (closing) {
      if (open.length === 1 || open.pop()!.name !== name) throw new CannotRead('damaged');
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), children: [] };
    open.at(-1)!.children.push(element);
    if (!empty && open.push(element) > mostDepth) throw new CannotRead('too-deep', { most: mostDepth });
  }
  const [top] = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  if (open.length !== 1 || !top) throw new CannotRead('damaged');
  return top;
}

function attributesOf(source: string): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name, double, single] of source.matchAll(attributePattern))
    attributes[name!] = unescaped(double ?? single ?? '');
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (all, decimal, hex, name) => {
        if (name) return entities[String(name).toLowerCase()]!;
        const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
      })
    : text;

/** The elements inside one. */
export const elementsIn = (element: XmlElement | undefined): readonly XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsIn(element).find((child) => child.name === name);

/** The value of a property: `<w:ilvl w:val="1"/>` inside the element. */
export const valueIn = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** A property that is on where it stands, unless it says that it is off; undefined where it does not stand. */
export function switchIn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && !/^(0|false|off|none)$/.test(property.attributes['w:val'] ?? '');
}
