import { aboveOf, belowOf } from './as-text.js';
import { fontFile, printed } from './hostile-documents.js';
import type { Layout } from './layout.js';
import type { Part } from './parts.js';

const size = 10;
const leading = 1.25 * size;
const [top, bottom, left, right] = [72, 770, 56, 540];
const columnAt = 190;
const tableAt = 250;

/** A standard as pages of print: letters at their places, as publishers' programs set them. */
export function asPdf(parts: readonly Part[], layout: Layout): Promise<Buffer> {
  return printed(
    (page) => {
      // The fonts of every reader are quick, and have no ŵ.
      const western = /^[\u0000-\u00ff‘’“”–—•…]*$/.test(JSON.stringify(parts));
      page.registerFont('plain', western ? 'Helvetica' : fontFile('DejaVuSans'));
      page.registerFont('bold', western ? 'Helvetica-Bold' : fontFile('DejaVuSans-Bold'));
      const setter = setterFor(page, parts, layout);
      setter.openPage();
      parts.forEach((part, at) => setter.set(part, parts[at - 1]));
    },
    { autoFirstPage: false, margin: 0 },
  );
}

function setterFor(page: PDFKit.PDFDocument, parts: readonly Part[], layout: Layout) {
  const titles = parts.flatMap((part) => (part.is === 'title' ? [part.text] : []));
  const widths = new Map<string, number>();
  const textAt = layout.headingColumn ? columnAt : left;
  let y = top;
  let number = 0;
  let lines = 0;
  const put = (text: string, x: number, at: number, font = 'plain', points = size) =>
    page.font(font).fontSize(points).text(text, x, at, { lineBreak: false });
  const widthOf = (word: string, font: string): number => {
    const key = `${font} ${word}`;
    if (!widths.has(key)) widths.set(key, page.font(font).fontSize(size).widthOfString(word));
    return widths.get(key)!;
  };
  const openPage = (): void => {
    page.addPage();
    number++;
    y = top;
    lines = 0;
    if (layout.pageLines === 0) return;
    const above = number > 1 ? aboveOf(layout, titles).filter(Boolean) : [];
    for (const text of above) put(text, left, 36, 'plain', 8);
    for (const text of belowOf(layout, titles, number).filter(Boolean)) put(text, left, 800, 'plain', 8);
  };
  const nextLine = (): void => {
    y += leading;
    lines++;
    if (y > bottom || (layout.pageLines > 0 && lines >= layout.pageLines)) openPage();
  };
  const flow = (text: string, x: number, font = 'plain'): void => {
    const space = widthOf(' ', font);
    let row = '';
    let used = 0;
    for (const word of text.split(' ')) {
      const width = widthOf(word, font);
      if (row && x + used + space + width > right) {
        put(row, x, y, font);
        nextLine();
        [row, used] = ['', 0];
      }
      used += (row ? space : 0) + width;
      row += row ? ` ${word}` : word;
    }
    put(row, x, y, font);
  };
  const flowWithNote = (text: string, x: number, note: number | undefined): void => {
    flow(text, x);
    if (note === undefined) return;
    const end = lastRowWidth(text, x, right, (word) => widthOf(word, 'plain'));
    put(String(note), x + end, y - 1.5, 'plain', 6);
  };
  const set = (part: Part, before: Part | undefined): void => {
    if (before) {
      nextLine();
      // A title is not divided between two pages.
      if (part.is === 'title' && y > bottom - 4 * leading) openPage();
      const close = part.is === 'item' && before.is === 'item' && !layout.blankBetweenItems;
      const beside = before.is === 'heading' && layout.headingColumn;
      if (!close && !beside && y > top) y += leading * 0.6;
    }
    switch (part.is) {
      case 'heading':
        part.lines.forEach((line, at) => {
          if (at > 0) nextLine();
          put(line, left, y, 'bold');
        });
        // The text stands beside its heading.
        if (layout.headingColumn) y -= leading * part.lines.length;
        return;
      case 'item': {
        const x = textAt + layout.indent * 5 + part.depth * 18;
        put(part.mark, x, y);
        return flowWithNote(part.text, x + Math.max(16, widthOf(part.mark, 'plain') + 5), part.note);
      }
      case 'field': {
        const label = `${part.label}${layout.fields === 'colon' ? ':' : ''}`;
        if (layout.fields === 'two lines') {
          put(label, left, y, 'bold');
          nextLine();
          return flow(part.value, left);
        }
        if (layout.fields === 'table') {
          put(label, left, y, 'bold');
          return flow(part.value, tableAt);
        }
        return flow(`${label} ${part.value}`, left);
      }
      case 'footnote':
        put('1', left, y - 1.5, 'plain', 6);
        return flow(part.text, left + 6);
      case 'title':
      case 'group':
      case 'term':
        return flow(part.text, part.is === 'title' ? left : textAt, 'bold');
      default:
        return flow(part.text, textAt);
    }
  };
  return { openPage, set };
}

function lastRowWidth(text: string, x: number, end: number, widthOf: (word: string) => number): number {
  const space = widthOf(' ');
  let used = 0;
  for (const word of text.split(' ')) {
    const width = widthOf(word);
    used = used > 0 && x + used + space + width > end ? width : used + (used > 0 ? space : 0) + width;
  }
  return used;
}
