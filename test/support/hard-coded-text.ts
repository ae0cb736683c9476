import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { AnyTransaction } from '#database';
import { close, open } from './pseudo-locale.js';
import { sql } from './sql.js';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that are shown, read out, or written into the page by a script. */
const met =
  /^(title|alt|placeholder|label|aria-label|aria-roledescription|data-(?!action$|module$|controller$|key$|.*-target$).+)$/;

/** What a page says, part by part: texts, and attributes that people meet. */
function textsOf(html: string): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (/^(script|style)$/.test(node.nodeName)) return;
    if ('value' in node) texts.push(node.value);
    if ('attrs' in node)
      for (const { name, value } of node.attrs)
        if (met.test(name) && value !== 'true' && value !== 'false') texts.push(value);
    // What is marked word by word is a quotation in pieces: what differs between two texts, or words that were sought.
    if ('childNodes' in node && !node.childNodes.some(({ nodeName }) => /^(del|ins|mark)$/.test(nodeName)))
      node.childNodes.forEach(walk);
  };
  walk(parse(html, { scriptingEnabled: false }));
  return texts;
}

/** What is left when everything between marks is taken out; the values of messages stand between them too. */
function outsideMarks(text: string): string {
  let depth = 0;
  let left = '';
  for (const character of text) {
    if (character === open) depth += 1;
    else if (character === close) depth -= 1;
    else if (depth === 0) left += character;
  }
  return left;
}

const days = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month, 15)).toLocaleDateString('cy-GB', { month: 'long' }),
);
/** Days as Welsh writes them; evidence and criteria as they are referred to; addresses; digests. */
const nobodys = new RegExp(
  `\\b(\\d{1,2} (${days.join('|')}) \\d{4}|[EPKR]\\d+(\\.\\w+)*|https?://\\S+|[\\w.-]+@[\\w.-]+|[0-9a-f]{64})\\b`,
  'g',
);

/** Its words, without what stands between them. */
const folded = (text: string): string =>
  text
    .replace(nobodys, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();

/** What people wrote, or publishers printed: every text in the database but codes of ours. */
export class Data {
  private readonly texts = new Set<string>();

  constructor(private readonly codes: ReadonlySet<string>) {}

  add(value: unknown): void {
    if (typeof value === 'string') {
      if (!this.codes.has(value))
        for (const part of [value, ...value.split('\n')]) this.texts.add(folded(part));
    } else if (value && typeof value === 'object') for (const one of Object.values(value)) this.add(one);
  }

  /** Whether a text is made of nothing but data; the last of it may be cut short. */
  explains(text: string): boolean {
    const words = folded(text).split(' ').filter(Boolean);
    const explained = [true];
    for (let end = 1; end <= words.length; end++)
      for (let start = 0; start < end && !explained[end]; start++) {
        const part = words.slice(start, end).join(' ');
        explained[end] =
          explained[start]! &&
          (this.texts.has(part) || (end === words.length && this.isCutShort(text, part)));
      }
    return explained[words.length]!;
  }

  private isCutShort(text: string, part: string): boolean {
    return text.trimEnd().endsWith('…') && [...this.texts].some((one) => one.startsWith(part));
  }
}

/** Every text of every table, but the codes that a check lists. */
export async function everythingWritten(tx: AnyTransaction): Promise<Data> {
  const checks = await tx.query(
    sql<{ words: string }>(
      `select pg_get_constraintdef(oid) as words from pg_constraint where contype = 'c'`,
    ),
  );
  const data = new Data(
    new Set(checks.flatMap(({ words }) => [...words.matchAll(/'([^']*)'::text/g)].map(([, code]) => code!))),
  );
  const tables = await tx.query(
    sql<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    ),
  );
  for (const { name } of tables)
    for (const row of await tx.query(sql<object>(`select * from ${name}`))) data.add(row);
  return data;
}

/** Of problem details, the title is for people. */
function partsOf(page: string): string[] {
  if (page.startsWith('{')) return [(JSON.parse(page) as { title: string }).title];
  return page.startsWith('<!DOCTYPE') ? textsOf(page) : page.split('\n');
}

/** The text of a page that is neither a translated message (between marks) nor data: hard-coded text. */
export const hardCodedText = (page: string, data: Data): string[] =>
  partsOf(page)
    .map(outsideMarks)
    .filter((text) => !data.explains(text));
