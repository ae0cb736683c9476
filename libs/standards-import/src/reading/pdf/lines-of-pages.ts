import type { PrintedLine } from '../../domain/printed-document.js';
import { lineOfItems, type Measure } from './line-of-items.js';
import type { PdfItem, PdfPage } from './pdf-page.js';

/** The items of one line of print, from left to right, and the height of its baseline. */
export interface Row {
  readonly items: readonly PdfItem[];
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
}

/** Baselines of one line differ by less than this part of its letter size; those of raised small print by more. */
const maxBaselineShift = 0.5;
const maxRaisedShift = 0.7;
/** Letters below this part of the line's size are small print. */
const smallPrint = 0.75;
/** Times the usual distance of lines: a new block; a gap whatever the sizes. */
const blockDistance = 1.3;
const gapDistance = 2.2;

/** The lines of all pages, from top to bottom; what is turned, a watermark say, stands after the rest of its page. */
export function linesOfPages(pages: readonly PdfPage[]): PrintedLine[] {
  const rowsOfPages = pages.map(({ items }) => [...rowsOf(items.filter(isUpright)), ...turned(items)]);
  const rows = rowsOfPages.flat();
  const measure = measureOf(rows);
  const usual = usualDistance(rowsOfPages);
  let line = 0;
  return rowsOfPages.flatMap((page, index) => {
    const { boldFonts } = pages[index]!;
    return page.map((row, at) => {
      const above = page[at - 1];
      const gapBefore = above !== undefined && isApart(above, row, usual);
      return { ...lineOfItems(row, measure, boldFonts), line: ++line, page: index + 1, gapBefore };
    });
  });
}

const isUpright = ({ transform: [, turn = 0, , up = 1] }: PdfItem): boolean =>
  Math.abs(turn) < Math.abs(up) / 10;

function rowsOf(items: readonly PdfItem[]): Row[] {
  const drawn = items.filter(({ str }) => str.trim() !== '');
  const rows: { items: PdfItem[]; y: number; size: number }[] = [];
  // By their height on the page; those of a line that are not level belong to the largest letters near.
  for (const item of [...drawn].sort((one, other) => other.height - one.height || yOf(other) - yOf(one))) {
    const row = rows.find((one) => standsIn(item, one));
    if (row) row.items.push(item);
    else rows.push({ items: [item], y: yOf(item), size: item.height });
  }
  const spaces = items.filter(({ str }) => str.trim() === '');
  for (const space of spaces) rows.find((one) => standsIn(space, one))?.items.push(space);
  return rows
    .sort((one, other) => other.y - one.y)
    .map((row) => ({ ...row, items: row.items.sort((one, other) => xOf(one) - xOf(other)) }));
}

function standsIn(item: PdfItem, { y, size }: Row): boolean {
  const maxShift = item.height < smallPrint * size && yOf(item) > y ? maxRaisedShift : maxBaselineShift;
  return Math.abs(y - yOf(item)) < maxShift * size;
}

const turned = (items: readonly PdfItem[]): Row[] =>
  items
    .filter((item) => !isUpright(item) && item.str.trim() !== '')
    .map((item) => ({ items: [item], y: yOf(item), size: item.height }));

/** How wide a letter is, and where the text begins: the figures that make columns of points. */
function measureOf(rows: readonly Row[]): Measure {
  const items = rows.flatMap((row) => row.items.filter(({ str, width }) => str.length > 20 && width > 0));
  const widths = items.map(({ str, width }) => width / str.length).sort((one, other) => one - other);
  const left = rows.reduce((least, row) => Math.min(least, xOf(row.items[0]!)), Infinity);
  return { letter: widths[Math.floor(widths.length / 2)] ?? 5, left: Number.isFinite(left) ? left : 0 };
}

/** Between the baselines of two lines of one paragraph, in sizes of their letters. */
function usualDistance(pages: readonly (readonly Row[])[]): number {
  const distances = pages
    .flatMap((rows) => rows.slice(1).map((row, at) => (rows[at]!.y - row.y) / row.size))
    .filter((distance) => distance > 0.8 && distance < 3)
    .sort((one, other) => one - other);
  return distances[Math.floor(distances.length / 20)] ?? 1.2;
}

function isApart(above: Row, row: Row, usual: number): boolean {
  const distance = (above.y - row.y) / Math.max(row.size, 1);
  return distance < 0 || distance > blockDistance * usual || distance > gapDistance;
}

const xOf = ({ transform }: PdfItem): number => transform[4] ?? 0;
const yOf = ({ transform }: PdfItem): number => transform[5] ?? 0;
