import type { PortfolioWords } from '../words.js';
import type { Tally } from '../domain/tally.js';
import { hang, ink, measure, type, type TextStyle } from './styles.js';
import type { Cell, RowOptions, Sheet } from './sheet.js';
import type { Line, LineOptions } from './typeset.js';

/** What a section is given to print itself with. */
export interface Press {
  readonly sheet: Sheet;
  readonly words: PortfolioWords;
  readonly tally: Tally;
  /** The folder of the pictures. */
  readonly pictures: string;
  readonly bookmark: (title: string) => Bookmark;
}

export interface Bookmark {
  add(title: string): void;
}

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Opens a numbered section: its title in the running header and the bookmarks. */
export function openSection(press: Press, title: string, { newPage }: { newPage: boolean }): Bookmark {
  const { sheet } = press;
  sheet.section(title);
  if (newPage) sheet.newPage();
  else {
    sheet.skip(30);
    sheet.ensure(150);
  }
  const bookmark = press.bookmark(title);
  wide(press, 'H1', title, type.section, { below: 8, keepWith: 50 });
  return bookmark;
}

/** A smaller heading inside a section. */
export function subheading(press: Press, title: string): void {
  press.sheet.skip(12);
  wide(press, 'H2', title, type.part, { below: 5, keepWith: 50 });
}

/** A row of text over the whole measure. */
export function wide(press: Press, tag: string, text: string, style: TextStyle, options?: RowOptions): void {
  const lines = press.sheet.set.lines(text, style, measure);
  press.sheet.row([{ x: 0, width: measure, lines, tag }], options);
}

/** A paragraph in the text column, or from the left margin. */
export function paragraph(
  press: Press,
  text: string,
  style: TextStyle = type.body,
  options: RowOptions & { readonly wide?: boolean } = {},
): void {
  const x = options.wide ? 0 : hang;
  const width = options.wide ? measure * 0.82 : measure - hang;
  press.sheet.row([{ x, width, lines: press.sheet.set.lines(text, style, width) }], { below: 4, ...options });
}

/** Lines for the text column. */
export const columnLines = (
  { sheet }: Press,
  text: string,
  style: TextStyle = type.small,
  options?: LineOptions,
): Line[] => sheet.set.lines(text, style, measure - hang, options);

export const columnCell = (lines: readonly Line[]): Cell => ({ x: hang, width: measure - hang, lines });

/** A label in the margin column. */
export function marginCell({ sheet }: Press, label: string, style: TextStyle, options?: LineOptions): Cell {
  const width = hang - 10;
  return { x: 0, width, lines: sheet.set.lines(label, style, width, options) };
}

/** A label hanging in the margin column, and what belongs to it, with a rule above. */
export function fact(
  press: Press,
  label: string,
  text: string | readonly Line[],
  options: LineOptions & { readonly style?: TextStyle; readonly rule?: string } = {},
): void {
  const { style = type.body, rule = ink.faint } = options;
  const value = typeof text === 'string' ? columnLines(press, text, style, options) : text;
  // Small text, shifted to share the baseline of its neighbour.
  const margin = marginCell(press, label, type.label, { before: 1.6 });
  press.sheet.row([margin, columnCell(value)], { rule, above: 4, below: 4 });
}

/** A table with rules; its head is repeated on each page it runs onto. */
export function table(
  press: Press,
  columns: readonly Column[],
  rows: readonly (readonly (string | readonly Line[])[])[],
): void {
  const { sheet } = press;
  const places = columns.map((_, index) => columns.slice(0, index).reduce((x, { width }) => x + width, 0));
  const cellsOf = (row: (typeof rows)[number], style: TextStyle, tag: string): readonly Cell[] =>
    columns.map(({ width, align }, index) => {
      const text = row[index] ?? '';
      const inner = width - (index === columns.length - 1 ? 0 : 10);
      const lines = typeof text === 'string' ? sheet.set.lines(text, { ...style, align }, inner) : text;
      return { x: places[index] ?? 0, width: inner, lines, tag };
    });
  const head = cellsOf(
    columns.map(({ title }) => title),
    type.label,
    'TH',
  );
  sheet.within('Table', () => {
    sheet.withHead(
      () => {
        if (columns.some(({ title }) => title !== '')) sheet.row(head, { tag: 'TR', below: 3, keepWith: 20 });
      },
      () => {
        for (const row of rows)
          sheet.row(cellsOf(row, type.small, 'TD'), { tag: 'TR', rule: ink.rule, above: 3.5, below: 3.5 });
      },
    );
  });
}
