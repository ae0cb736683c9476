import type { Layout } from './layout.js';
import type { Part } from './parts.js';

/** A standard as a plain text: wrapped, on pages, with what pages carry. */
export function asText(parts: readonly Part[], layout: Layout): string {
  const rows: string[] = [];
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    if (part.is === 'item' && part.joins && layout.width === 0) {
      rows.push(`${rows.pop()!} ${part.mark} ${part.text}`);
      return;
    }
    if (before && isApart(before, part, layout)) rows.push('');
    rows.push(...rowsOf(part, layout));
  });
  return `${(layout.pageLines > 0 ? onPages(rows, parts, layout) : rows).join('\n')}\n`;
}

function isApart(before: Part, part: Part, { blankBetweenItems }: Layout): boolean {
  if (part.is === 'item' && before.is === 'item') return blankBetweenItems && part.depth === 0;
  if (part.is === 'title' && before.is === 'title') return false;
  if (part.is === 'field' && before.is === 'field') return true;
  return true;
}

function rowsOf(part: Part, layout: Layout): string[] {
  switch (part.is) {
    case 'heading':
      return [...part.lines];
    case 'item': {
      const margin = ' '.repeat(layout.indent + part.depth * 3);
      const note = part.note === undefined ? '' : String(part.note);
      return wrapped(`${part.mark} ${part.text}${note}`, layout.width, margin, `${margin}   `);
    }
    case 'field':
      if (layout.fields === 'two lines') return [part.label, '', ...wrapped(part.value, layout.width)];
      return wrapped(`${part.label}${layout.fields === 'colon' ? ':' : ''} ${part.value}`, layout.width);
    case 'footnote':
      return [`1 ${part.text}`];
    default:
      return wrapped(part.text, layout.width);
  }
}

/** Broken between words, never within. */
export function wrapped(text: string, width: number, first = '', rest = ''): string[] {
  if (width === 0) return [first + text];
  const rows = [first];
  for (const word of text.split(' ')) {
    const row = rows.at(-1)!;
    const empty = row.trim() === '';
    if (!empty && row.length + 1 + word.length > width) rows.push(rest + word);
    else rows[rows.length - 1] = empty ? row + word : `${row} ${word}`;
  }
  return rows;
}

function onPages(rows: readonly string[], parts: readonly Part[], layout: Layout): string[] {
  const titles = parts.flatMap((part) => (part.is === 'title' ? [part.text] : []));
  const pages: string[] = [];
  for (let at = 0, page = 1; at < rows.length; at += layout.pageLines, page++) {
    const inside = rows.slice(at, at + layout.pageLines);
    if (page > 1) pages.push(...aboveOf(layout, titles));
    pages.push(...inside, ...belowOf(layout, titles, page));
  }
  return pages;
}

/** What is printed at the head of a page. */
export function aboveOf({ furniture }: Layout, titles: readonly string[]): string[] {
  if (furniture === 'title') return ['', ...titles.slice(-1), ''];
  return furniture === 'marking and numbers' ? ['', 'NOT PROTECTIVELY MARKED', ''] : [];
}

/** What is printed at its foot. */
export function belowOf({ furniture }: Layout, titles: readonly string[], page: number): string[] {
  if (furniture === 'page mark') return ['', '-'];
  return furniture === 'marking and numbers'
    ? ['', `${titles.length > 1 ? titles[0]! : 'Page'} ${page}`]
    : [];
}
