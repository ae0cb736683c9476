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
  heading(press, 'H1', title, type.section, 8);
  return bookmark;
}

export function heading(press: Press, tag: string, title: string, style: TextStyle, below: number): void {
  const lines = press.sheet.set.lines(title, style, measure);
  press.sheet.row([{ x: 0, width: measure, lines, tag }], { below, keepWith: 50 });
}

/** A smaller heading inside a section. */
export function subheading(press: Press, title: string): void {
  press.sheet.skip(12);
  heading(press, 'H2', title, type.part, 5);
}

/** A paragraph in the text column. */
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

/** A label hanging in the margin column, and what belongs to it, with a rule above. */
export function fact(
  press: Press,
  label: string,
  text: string | readonly Line[],
  options: LineOptions & { readonly style?: TextStyle; readonly rule?: string } = {},
): void {
  const { set } = press.sheet;
  const width = measure - hang;
  const value =
    typeof text === 'string' ? set.lines(text, options.style ?? type.body, width, options) : [...text];
  press.sheet.row(
    [
      { x: 0, width: hang - 10, lines: labelLines(press, label), tag: 'P' },
      { x: hang, width, lines: value, tag: 'P' },
    ],
    { rule: options.rule ?? ink.faint, above: 4, below: 4 },
  );
}

/** Small text, shifted to share the baseline of its neighbour. */
export function labelLines(press: Press, label: string): Line[] {
  return press.sheet.set.lines(label, type.label, hang - 10, { before: 1.6 });
}

/** A table with rules; its head is repeated on each page it runs onto. */
export function table(
  press: Press,
  columns: readonly Column[],
  rows: readonly (readonly (string | readonly Line[])[])[],
): void {
  const { sheet } = press;
  const places = columns.map((_, index) => columns.slice(0, index).reduce((x, { width }) => x + width, 0));
  const cellsOf = (
    texts: readonly (string | readonly Line[])[],
    style: TextStyle,
    tag: string,
  ): readonly Cell[] =>
    columns.map(({ width, align }, index) => {
      const text = texts[index] ?? '';
      const inner = width - (index === columns.length - 1 ? 0 : 10);
      const set = { ...style, align };
      const lines = typeof text === 'string' ? sheet.set.lines(text, set, inner) : text;
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
