import { SaxesParser } from 'saxes';
import { CannotRead } from '../unreadable.js';

export interface XmlElement {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * The elements of an XML document as Office writes it. There are no document types and no entities but the five of
 * XML itself: nothing in a file can grow while it is read.
 *
 * @throws CannotRead when it is not well-formed, has a document type, or is nested deeper than `maxDepth`
 */
export function readXml(text: string, maxDepth: number): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  const parser = new SaxesParser();
  const refuse = (): never => {
    throw new CannotRead('damaged');
  };
  const addText = (characters: string) => void open.at(-1)!.children.push(characters);
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    if (open.push(element) > maxDepth) throw new CannotRead('too-deep', { most: maxDepth });
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return elementsIn(root)[0]!;
}

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
