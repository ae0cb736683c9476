import { drawLine, type Waiting } from './draw-line.js';
import { ink, page } from './styles.js';
import type { Line, Typesetter } from './typeset.js';
import type { Typefaces } from './typefaces.js';

type StructureElement = PDFKit.PDFStructureElement;

export interface Cell {
  /** From the left margin. */
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly tag?: string;
}

export interface RowOptions {
  /** A rule above the row: colour, or none. */
  readonly rule?: string;
  readonly above?: number;
  readonly below?: number;
  readonly tag?: string;
  /** Room that must be left below the row on the same page: keeps a heading with what it heads. */
  readonly keepWith?: number;
}

export type Sheet = ReturnType<typeof sheetOn>;

const bottom = page.height - page.margin - 4;

/** The paper: where the next thing goes, new pages, and what each page is called in its running header. */
export function sheetOn(doc: PDFKit.PDFDocument, set: Typesetter, faces: Typefaces) {
  let y: number = page.margin;
  let pages = 0;
  let fresh = true;
  let title = '';
  let repeat: (() => void) | null = null;
  const sections: string[] = [];
  const places = new Map<string, number>();
  const waiting: Waiting[] = [];
  const root = doc.struct('Document');
  doc.addStructure(root);
  const parents: StructureElement[] = [root];

  function addPage(): void {
    doc.addPage();
    pages += 1;
    sections.push(title);
    y = page.margin;
    fresh = true;
  }

  function turn(): void {
    addPage();
    if (!repeat) return;
    const head = repeat;
    repeat = null;
    head();
    repeat = head;
  }

  function open(tag: string): StructureElement {
    const element = doc.struct(tag);
    parents.at(-1)?.add(element);
    return element;
  }

  function marked(element: StructureElement, tag: string, draw: () => void): void {
    element.add(doc.markStructureContent(tag));
    draw();
    doc.endMarkedContent();
  }

  function rule(colour: string): void {
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(page.margin, y)
      .lineTo(page.width - page.margin, y)
      .lineWidth(colour === ink.faint ? 0.5 : 0.75)
      .stroke(colour);
    doc.endMarkedContent();
  }

  /** Draws as many lines of each cell as fit; the rest follow on the next page. */
  function drawCells(cells: readonly Cell[], elements: readonly StructureElement[]): void {
    let rest = cells.map(({ lines }) => lines);
    for (;;) {
      const room = bottom - y;
      const now = rest.map((lines) => lines.slice(0, fitting(lines, room)));
      const height = Math.max(0, ...now.map(heightOf));
      cells.forEach((cell, index) => drawChunk(cell, now[index] ?? [], elements[index]));
      rest = rest.map((lines, index) => lines.slice(now[index]?.length ?? 0));
      y += height;
      if (height > 0) fresh = false;
      if (rest.every(({ length }) => length === 0)) return;
      turn();
    }
  }

  function drawChunk(cell: Cell, lines: readonly Line[], element: StructureElement | undefined): void {
    if (lines.length === 0 || !element) return;
    marked(element, cell.tag ?? 'P', () => {
      for (const [line, top] of withTops(lines, y))
        drawLine(doc, faces, line, page.margin + cell.x, top, cell.width, (place) => {
          waiting.push({ ...place, page: pages - 1 });
        });
    });
    for (const [line, top] of withTops(lines, y)) link(cell, line, top, element);
  }

  function link(cell: Cell, line: Line, top: number, element: StructureElement): void {
    const x = page.margin + cell.x;
    const options = { structParent: element, Contents: new String(line.goTo ?? line.link) };
    if (line.goTo) doc.goTo(x, top, cell.width, line.style.leading, line.goTo, options as object);
    else if (line.link) doc.link(x, top, cell.width, line.style.leading, line.link, options as object);
  }

  return {
    doc,
    set,
    faces,
    sections,
    places,
    waiting,
    get y() {
      return y;
    },
    pageNumber: () => pages,
    /** What is left of this page, in points. */
    room: () => bottom - y,
    /** Begins a new page unless the present one is still empty. */
    newPage(): void {
      if (pages === 0 || !fresh) addPage();
      else sections[pages - 1] = title;
    },
    ensure(height: number): void {
      if (!fresh && y + height > bottom) turn();
    },
    skip(height: number): void {
      if (!fresh) y += height;
    },
    row(
      cells: readonly Cell[],
      { rule: colour, above = 0, below = 0, tag, keepWith = 0 }: RowOptions = {},
    ): void {
      const height = Math.max(...cells.map(({ lines }) => heightOf(lines)));
      const whole = above + height + below + keepWith;
      const three = above + Math.max(...cells.map(({ lines }) => heightOf(lines.slice(0, 3)))) + keepWith;
      const pageful = bottom - page.margin;
      if (!fresh && y + (whole < pageful / 3 ? whole : three) > bottom) turn();
      if (colour) rule(colour);
      y += above;
      const parent = tag ? open(tag) : null;
      if (parent) parents.push(parent);
      const elements = cells.map((cell) => open(cell.tag ?? 'P'));
      drawCells(cells, elements);
      // What is ended is written out and not held until the document is.
      for (const element of elements) element.end();
      if (parent) parents.pop()?.end();
      y += below;
    },
    /** Draws at the present place inside one tag, and moves down by `height`. */
    figure(tag: string, alt: string, height: number, draw: (y: number) => void): void {
      const element = doc.struct(tag, { alt });
      parents.at(-1)?.add(element);
      marked(element, tag, () => draw(y));
      element.end();
      y += height;
      fresh = false;
    },
    /** Everything drawn inside becomes children of one structure element. */
    within(tag: string, draw: () => void): void {
      parents.push(open(tag));
      draw();
      parents.pop()?.end();
    },
    /** Called on each new page while `draw` runs: repeats the head of a table. */
    withHead(head: () => void, draw: () => void): void {
      head();
      const outer = repeat;
      repeat = head;
      draw();
      repeat = outer;
    },
    place(name: string): void {
      doc.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 12), null);
      places.set(name, pages);
    },
    section(name: string): void {
      title = name;
    },
  };
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.before + line.style.leading, 0);
}

function fitting(lines: readonly Line[], room: number): number {
  let used = 0;
  const over = lines.findIndex((line) => (used += line.before + line.style.leading) > room);
  return over < 0 ? lines.length : over;
}

function* withTops(lines: readonly Line[], from: number): Generator<[Line, number]> {
  let top = from;
  for (const line of lines) {
    top += line.before;
    yield [line, top];
    top += line.style.leading;
  }
}
