import type { Layout } from './layout.js';
import type { Part } from './parts.js';

type Item = Extract<Part, { is: 'item' }>;

/** A standard as a page of the web: its lists as lists, or typed. */
export function asHtml(parts: readonly Part[], layout: Layout): string {
  const body: string[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at]!;
    const run = runFrom(parts, at);
    if (part.is === 'item' && isOfStructure(part, layout)) body.push(list(run as Item[], layout));
    else if (part.is === 'field' && layout.fields === 'table') body.push(table(run));
    else body.push(...run.map((one) => element(one, layout)));
    at += run.length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<style>p { margin: 0 }</style></head><body><script>let nothing = "1. of this";</script>
${body.join('\n')}
<p hidden>9. nor of this</p></body></html>`;
}

/** The parts from here on that are alike: one list, one table. */
function runFrom(parts: readonly Part[], at: number): Part[] {
  const first = parts[at]!;
  const isMore = (part: Part) =>
    part.is === first.is && (part.is !== 'item' || isBullet(part) === isBullet(first as Item));
  const end = parts.slice(at).findIndex((part) => !isMore(part));
  return parts.slice(at, end === -1 ? undefined : at + end);
}

const isBullet = ({ list }: Item): boolean => list.startsWith('bullets');
const isOfStructure = (item: Item, { marksOfStructure }: Layout): boolean =>
  isBullet(item) || marksOfStructure;

function list(items: readonly Item[], layout: Layout): string {
  let html = '';
  let depth = -1;
  const closings: string[] = [];
  let counted = 0;
  items.forEach((item) => {
    const tag = isBullet(item) || /^[-•]$/.test(item.mark) ? 'ul' : 'ol';
    if (item.depth > depth) {
      const start = item.depth === 0 && counted > 0 ? ` start="${counted + 1}"` : '';
      html += `<${tag}${typeOf(item)}${start}>`;
      closings.push(`</${tag}>`);
    } else {
      html += '</li>';
      if (item.depth < depth) html += `${closings.pop()!}</li>`;
    }
    if (item.depth === 0) counted++;
    depth = item.depth;
    html += `\n<li>${text(item, layout)}`;
  });
  while (closings.length > 0) html += `</li>${closings.pop()!}`;
  return html;
}

// The ninth letter of a list looks like the first of a roman one, which no list of items is.
const typeOf = ({ mark, depth }: Item): string =>
  /^\(?[a-z]\)$/.test(mark) ? (mark.includes('i)') && depth > 0 ? ' type="i"' : ' type="a"') : '';

const table = (fields: readonly Part[]): string =>
  `<table>${fields
    .map((part) =>
      part.is === 'field' ? `<tr><th>${escaped(part.label)}</th><td>${escaped(part.value)}</td></tr>` : '',
    )
    .join('\n')}</table>`;

function element(part: Part, layout: Layout): string {
  switch (part.is) {
    case 'title':
      return `<h1>${escaped(part.text)}</h1>`;
    case 'heading':
      return `<h2>${part.lines.map(escaped).join('<br>')}</h2>`;
    case 'group':
      return `<h3>${escaped(part.text)}</h3>`;
    case 'term':
      return `<p><strong>${escaped(part.text)}</strong></p>`;
    case 'item':
      return `<p${margin(part.depth + layout.indent)}>${escaped(part.mark)} ${text(part, layout)}</p>`;
    case 'field': {
      const [label, value] = [escaped(part.label), escaped(part.value)];
      if (layout.fields === 'two lines') return `<p>${label}</p><p>${value}</p>`;
      return `<p>${label}${layout.fields === 'colon' ? ':' : ''} ${value}</p>`;
    }
    case 'footnote':
      return `<p><sup>1</sup> ${escaped(part.text)}</p>`;
    default:
      return `<p>${escaped(part.text)}</p>`;
  }
}

/** As word processors set typed lists in. */
const margin = (depth: number): string => (depth > 0 ? ` style="margin-left: ${depth * 36}pt"` : '');

const text = (item: Item, { width }: Layout): string => {
  const words = escaped(item.text);
  // A source is broken anywhere; a browser does not care.
  const broken = width > 0 ? words.replace(/(.{40}\S*) /g, '$1\n    ') : words;
  return item.note === undefined ? broken : `${broken}<sup>${item.note}</sup>`;
};

const escaped = (words: string): string =>
  words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
