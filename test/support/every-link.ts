import type { Answer, Browser } from './browser.js';

/** A link that leads nowhere, or a page that shows what a template made of nothing. */
export interface Fault {
  readonly path: string;
  readonly on: string;
  readonly what: string;
}

const ofEachKind = 3;
const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const unmade = /\{\{|\[object |\b(undefined|NaN)\b/;

/**
 * Follows the links from home, and theirs, as far as they lead. Of addresses that differ only in their ids or in what is
 * asked for, the first few are looked at.
 * @param look what else is wrong with a page
 */
export async function everyLink(
  browser: Browser,
  look: (page: Answer) => readonly string[] = () => [],
): Promise<{ looked: number; faults: Fault[] }> {
  const foundOn = new Map([['/', '']]);
  const kinds = new Map<string, number>();
  const faults: Fault[] = [];
  const take = (path: string, on: string) => {
    if (foundOn.has(path)) return;
    const kind = path.replace(id, '*').replace(/=[^&]*/g, '=');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kinds.get(kind)! <= ofEachKind) foundOn.set(path, on);
  };
  // A map goes on with what is put in while one walks through it.
  for (const [path, on] of foundOn) {
    const page = await browser.get(path);
    const { status, text, headers, location } = page;
    if (location) take(location, path);
    if (status >= 400) faults.push({ path, on, what: String(status) });
    const type = headers.get('content-type') ?? '';
    if (status >= 300 || !/^text\/(html|csv)/.test(type)) continue;
    for (const what of look(page)) faults.push({ path, on, what });
    if (type.startsWith('text/csv')) continue;
    for (const [, href] of text.matchAll(/(?:href|src)="(\/[^"]*)/g))
      take(unescaped(href!).replace(/#.*/, ''), path);
    for (const [, anchor] of text.matchAll(/href="#([^"]+)"/g))
      if (!text.includes(`id="${anchor}"`)) faults.push({ path, on, what: `#${anchor}` });
    if (unmade.test(text)) faults.push({ path, on, what: unmade.exec(text)![0] });
  }
  return { looked: foundOn.size, faults };
}

const unescaped = (href: string): string => href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
