import type { PrintedLine } from '../../domain/printed-document.js';
import { childOf, elementsIn, switchIn, valueIn, type XmlElement } from './read-xml.js';
import { type NoteNumber, type Printed, printedIn } from './printed-in-paragraph.js';
import type { Styles } from './styles.js';

export interface PartContext {
  readonly styles: Styles;
  /** Counts the lists of the document on: the mark of the next paragraph of a list. */
  readonly count: (list: string, level: number) => string | undefined;
  readonly noteNumber: NoteNumber;
}

type Cell = PrintedLine['cell'];

/** 720, half an inch, is one depth of a list. */
const twipsPerCharacter = 360;
const charactersPerLevel = 2;

/** The lines of the body, a header or a footnote; their numbers are given later. */
export function linesOfPart(part: XmlElement | undefined, context: PartContext, cell?: Cell): PrintedLine[] {
  return elementsIn(part).flatMap((element) => linesOfElement(element, context, cell));
}

function linesOfElement(element: XmlElement, context: PartContext, cell: Cell): PrintedLine[] {
  switch (element.name) {
    case 'w:p':
      return linesOfParagraph(element, context, cell);
    case 'w:tbl':
      return linesOfTable(element, context);
    case 'mc:AlternateContent':
      return linesOfPart(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'), context, cell);
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
    case 'w:tr':
    case 'w:tc':
      return linesOfPart(element, context, cell);
    default:
      return [];
  }
}

function linesOfTable(table: XmlElement, context: PartContext): PrintedLine[] {
  return within(table, 'w:tr').flatMap((row, rowAt) => {
    let column = 0;
    return within(row, 'w:tc').flatMap((cell) => {
      const at = column;
      column += Number(valueIn(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1;
      return linesOfPart(cell, context, [rowAt, at]);
    });
  });
}

/** Rows and cells stand in their table, or in a control around them. */
const within = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:ins'
      ? within(child, name)
      : [];
  });

function linesOfParagraph(paragraph: XmlElement, context: PartContext, cell: Cell): PrintedLine[] {
  const properties = childOf(paragraph, 'w:pPr');
  const style = valueIn(properties, 'w:pStyle');
  const { rows, boxes } = printedIn(paragraph, style, context);
  const shown = rows.filter(({ text }) => text.trim() !== '');
  const list = listOf(properties, style, context.styles);
  // A list counts its empty paragraphs too; one whose mark is deleted as a change is not among them.
  const marker = list && !isDeleted(properties) ? context.count(list.name, list.level) : undefined;
  const heading = context.styles.heading(style);
  const indent = list ? (list.level + 1) * charactersPerLevel : indentOf(properties);
  const lines = shown.map((row, index) => ({
    ...lineOf(row, heading, indent, cell),
    gapBefore: index === 0 || row.afterPage,
    ...(index === 0 && marker !== undefined && { marker }),
  }));
  return [...lines, ...boxes.flatMap((box) => linesOfPart(box, context, cell))];
}

function lineOf(row: Printed, heading: boolean, indent: number, cell: Cell): PrintedLine {
  return {
    text: row.text.trimEnd(),
    line: 0,
    page: 1,
    indent,
    gapBefore: false,
    heading: heading || row.bold,
    ...(cell && { cell }),
    ...(row.raised.length > 0 && { raised: row.raised }),
  };
}

function listOf(properties: XmlElement | undefined, style: string | undefined, styles: Styles) {
  const own = childOf(properties, 'w:numPr');
  const inherited = styles.numbering(style);
  const name = valueIn(own, 'w:numId') ?? inherited.list;
  const level = Number(valueIn(own, 'w:ilvl') ?? inherited.level ?? 0);
  return name === undefined || name === '0'
    ? undefined
    : { name, level: Math.min(Math.max(level || 0, 0), 8) };
}

const isDeleted = (properties: XmlElement | undefined): boolean =>
  switchIn(childOf(properties, 'w:rPr'), 'w:del') === true;

/** Where the first line begins. */
function indentOf(properties: XmlElement | undefined): number {
  const { attributes = {} } = childOf(properties, 'w:ind') ?? {};
  const twips = (name: string) => Number(attributes[`w:${name}`] ?? 0) || 0;
  const left = (twips('left') || twips('start')) + twips('firstLine') - twips('hanging');
  return Math.max(0, Math.round((left / twipsPerCharacter) * 10) / 10);
}
