import type { PrintedDocument, PrintedLine } from '#standards-import/domain';

/** Lines of HTML, each a block of its own. */
export function linesOf(
  texts: readonly string[],
  more: (text: string, index: number) => Partial<PrintedLine>,
): PrintedLine[] {
  return texts.map((text, index) => ({
    text,
    line: index + 1,
    page: 1,
    indent: 0,
    gapBefore: true,
    heading: false,
    ...more(text, index),
  }));
}

/** A standard in HTML with a table before its overview, or behind its criteria. */
export function htmlWith(
  before: readonly string[],
  cells: readonly PrintedLine[],
  after: readonly string[],
): PrintedDocument {
  const plain = (texts: readonly string[]) => linesOf(texts, () => ({}));
  const head = plain(['Open gates']);
  const body = plain([
    'Overview',
    'For porters.',
    'Performance criteria',
    '1. open gates',
    'Knowledge and understanding',
    '1. why gates are shut',
  ]);
  const lines =
    before.length > 0
      ? [...head, ...body, ...plain(before), ...cells, ...plain(after)]
      : [...head, ...cells, ...body];
  return { source: 'html', lines: lines.map((line, index) => ({ ...line, line: index + 1 })), pages: 1 };
}
