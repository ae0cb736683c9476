/** A document as its readers see it, before anybody knows what it means. */
export interface PrintedDocument {
  readonly source: 'text' | 'pdf' | 'docx' | 'html';
  /** In the order that a person reads them; lines without text are not among them. */
  readonly lines: readonly PrintedLine[];
  /** Pages of a PDF; 1 elsewhere. */
  readonly pages: number;
}

/** One line of print: a line of a text or PDF, a paragraph or line break of a DOCX or HTML document. */
export interface PrintedLine {
  /** As printed: white space is not folded. Holds more than white space. */
  readonly text: string;
  /** From 1, in the source: what a report names. */
  readonly line: number;
  /** From 1. */
  readonly page: number;
  /** The left edge in widths of a character: leading columns of a text, x of a PDF, 2 per depth of a list elsewhere. */
  readonly indent: number;
  /** A blank line, a gap larger than between lines, or the start of a new block stands before it. */
  readonly gapBefore: boolean;
  /** Styled as a heading, or bold throughout, where the source says so. */
  readonly heading: boolean;
  /** The mark of a list that the structure gives and nobody typed (`1.`, `a)`, `•`): the text then lacks it. */
  readonly marker?: string;
  /** Its place in a table; rows begin anew at 0 with each table. */
  readonly cell?: readonly [row: number, column: number];
  /** Parts of the text printed raised, as the digits of footnotes are: from, to (UTF-16 code units). */
  readonly raised?: readonly (readonly [from: number, to: number])[];
}
