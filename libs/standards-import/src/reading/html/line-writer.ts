import type { PrintedLine } from '../../domain/printed-document.js';
import { type Look, plain } from './look-of-element.js';

interface Table {
  row: number;
  column: number;
}

const charactersPerLevel = 2;

/** Gathers text into lines: a line ends at a break or where a block begins or ends. */
export class LineWriter {
  look: Look = plain;
  private readonly lines: PrintedLine[] = [];
  private readonly tables: Table[] = [];
  private text = '';
  private raised: [number, number][] = [];
  private bold = true;
  private heading = false;
  private line = 1;
  private gap = true;
  private marker: string | undefined;

  write(text: string, line: number): void {
    const rows = this.look.asWritten ? text.split(/\r\n|[\r\n]/) : [text.replace(/[ \t\r\n\f]+/g, ' ')];
    rows.forEach((row, index) => {
      if (index > 0) this.breakLine();
      this.append(row, line + this.linesBefore(text, index));
    });
  }

  /** The mark of the list item that begins here. */
  mark(marker: string | undefined): void {
    this.marker = marker;
  }

  breakLine(): void {
    this.flush();
  }

  startBlock(): void {
    this.flush();
    this.gap = true;
  }

  openTable(): void {
    this.tables.push({ row: -1, column: -1 });
  }

  nextRow(): void {
    const table = this.tables.at(-1);
    if (table) Object.assign(table, { row: table.row + 1, column: -1 });
  }

  nextCell(): void {
    const table = this.tables.at(-1);
    if (table) table.column++;
  }

  closeTable(): void {
    this.flush();
    this.tables.pop();
  }

  finish(): readonly PrintedLine[] {
    this.flush();
    return this.lines;
  }

  /** Line breaks that stand before the first word of a text node count towards its line in the source. */
  private linesBefore(text: string, index: number): number {
    if (this.text !== '') return 0;
    return this.look.asWritten ? index : (/^\s*/.exec(text)![0].match(/\n/g)?.length ?? 0);
  }

  private append(row: string, line: number): void {
    const joined = /(^|\s)$/.test(this.text) && !this.look.asWritten ? row.replace(/^ /, '') : row;
    if (joined === '') return;
    if (joined.trim() !== '') {
      if (this.text.trim() === '') this.line = line;
      this.bold &&= this.look.bold;
      this.heading ||= this.look.heading;
      const start = this.text.length + joined.length - joined.trimStart().length;
      if (this.look.raised) this.raised.push([start, this.text.length + joined.trimEnd().length]);
    }
    this.text += joined;
  }

  private flush(): void {
    const { text, look, line, raised, marker } = this;
    if (text.trim() !== '') {
      const table = this.tables.at(-1);
      this.lines.push({
        text: text.replace(/[ \t\n]+$/, ''),
        line,
        page: 1,
        indent: look.depth * charactersPerLevel,
        gapBefore: this.gap,
        heading: this.heading || this.bold,
        ...(marker !== undefined && { marker }),
        ...(table && table.column >= 0 && { cell: [Math.max(table.row, 0), table.column] as const }),
        ...(raised.length > 0 && { raised }),
      });
      this.marker = undefined;
      this.gap = false;
    }
    this.text = '';
    this.raised = [];
    this.bold = true;
    this.heading = false;
  }
}
