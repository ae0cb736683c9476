import type { PrintedDocument, PrintedLine } from '../../domain/importing/printed-document.js';

const tabStop = 8;

/** The lines of a plain text; a form feed stands for a blank line. */
export function readText(text: string): PrintedDocument {
  const lines: PrintedLine[] = [];
  let gapBefore = true;
  text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).forEach((row, index) => {
    const printed = row.replace(/[\f\v]+/g, '').trimEnd();
    if (printed.trim() === '' || row.startsWith('\f')) gapBefore = true;
    if (printed.trim() === '') return;
    lines.push({ text: printed, line: index + 1, page: 1, indent: columnsBefore(printed), gapBefore, heading: false });
    gapBefore = false;
  });
  return { source: 'text', lines, pages: 1 };
}

function columnsBefore(row: string): number {
  let columns = 0;
  for (const character of row) {
    if (character === '\t') columns += tabStop - (columns % tabStop);
    else if (/\s/.test(character)) columns++;
    else break;
  }
  return columns;
}
