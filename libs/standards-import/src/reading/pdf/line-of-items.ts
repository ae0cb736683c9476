import type { PrintedLine } from '../../domain/printed-document.js';
import type { Row } from './lines-of-pages.js';
import type { PdfItem } from './pdf-page.js';

export interface Measure {
  /** The usual width of a letter, in points. */
  readonly letter: number;
  /** Where the text furthest to the left begins. */
  readonly left: number;
}

/** A gap of more than this part of the letter size is a space. */
const spaceWidth = 0.17;
/** A gap of this many letters separates two columns. */
const columnGap = 3;
/** Raised digits are smaller than this part of the line's letter size, and stand higher by that. */
const raisedSize = 0.82;
const raisedHeight = 0.12;

/** A line of print as text: an empty place between columns is as many spaces as letters would fit. */
export function lineOfItems(
  row: Row,
  { letter, left }: Measure,
  boldFonts: ReadonlySet<string>,
): Pick<PrintedLine, 'text' | 'indent' | 'heading' | 'raised'> {
  const printed = row.items.filter(({ str }) => str.trim() !== '');
  const start = printed[0]!.transform[4]!;
  const raised: [number, number][] = [];
  let text = '';
  let end = start;
  let wantsSpace = false;
  for (const item of row.items) {
    if (item.str.trim() === '') {
      wantsSpace = true;
      continue;
    }
    const x = item.transform[4]!;
    text += text === '' ? '' : between(text, x - end, row.size, (x - start) / letter, wantsSpace, letter);
    if (isRaised(item, row)) raised.push([text.length, text.length + item.str.trimEnd().length]);
    text += item.str;
    end = Math.max(end, x + item.width);
    wantsSpace = false;
  }
  const heading = printed.every(({ fontName }) => boldFonts.has(fontName));
  const indent = Math.round(((start - left) / letter) * 10) / 10;
  return { text, indent, heading, ...(raised.length > 0 && { raised }) };
}

function between(
  text: string,
  gap: number,
  size: number,
  at: number,
  wantsSpace: boolean,
  letter: number,
): string {
  if (gap >= columnGap * letter) return ' '.repeat(Math.max(columnGap, Math.round(at) - text.length));
  return !/\s$/.test(text) && (wantsSpace || gap > spaceWidth * size) ? ' ' : '';
}

const isRaised = (item: PdfItem, row: Row): boolean =>
  item.height < raisedSize * row.size && item.transform[5]! > row.y + raisedHeight * row.size;
