import type { PrintedDocument, PrintedLine } from './printed-document.js';

/** Columns between tab stops. */
const tabWidth = 8;

/** A plain text as a printed document: its lines, their left edge in columns, and the gaps that blank lines leave. */
export function printedText(text: string): PrintedDocument {
  const lines: PrintedLine[] = [];
  let gapBefore = false;
  text.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/).forEach((line, index) => {
    if (line.trim() === '') gapBefore = true;
    else {
      lines.push({ text: line, line: index + 1, page: 1, indent: indentOf(line), gapBefore, heading: false });
      gapBefore = false;
    }
  });
  return { source: 'text', lines, pages: 1 };
}

function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === '\t') column += tabWidth - (column % tabWidth);
    else if (/\s/u.test(character)) column++;
    else break;
  }
  return column;
}
