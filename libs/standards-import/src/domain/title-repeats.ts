import { interrupted, type SectionStrip } from './section-strip.js';
import { maxPageNumberLength, maxTitleLines } from './thresholds.js';

/**
 * The lines that print title or URN once more, as the heads and feet of pages do: alone or together, with a page
 * number at either end, broken over lines in any way.
 */
export function titleRepeats(
  strips: readonly SectionStrip[],
  title: string,
  urn: string | undefined,
): Set<SectionStrip> {
  const [name, number] = [title.toLowerCase(), urn?.toLowerCase()];
  const prints = new Set(
    [name, number, name && number && `${number} ${name}`, name && number && `${name} ${number}`].filter(
      Boolean,
    ),
  );
  const repeats = new Set<SectionStrip>();
  for (let index = 0; index < strips.length; index++) {
    const run = prints.size === 0 ? [] : runAt(strips, index, prints as Set<string>);
    for (const strip of run) repeats.add(strip);
    index += Math.max(0, run.length - 1);
  }
  return repeats;
}

function runAt(strips: readonly SectionStrip[], index: number, prints: ReadonlySet<string>): SectionStrip[] {
  const longest = Math.max(...[...prints].map((print) => print.length)) + maxPageNumberLength;
  // A number that goes on with the line above is the end of a sentence, not of a page.
  if (/^\d+$/.test(strips[index]!.text) && !interrupted(strips[index]!)) return [];
  for (let length = Math.min(maxTitleLines, strips.length - index); length > 0; length--) {
    if (lengthOf(strips, index, length) > longest) continue;
    const run = strips.slice(index, index + length);
    const text = run.map((strip) => strip.text.toLowerCase()).join(' ');
    if (prints.has(text) || prints.has(withoutPageNumber(text))) return run;
  }
  return [];
}

function lengthOf(strips: readonly SectionStrip[], index: number, count: number): number {
  let length = 0;
  for (let at = index; at < index + count; at++) length += strips[at]!.text.length + 1;
  return length;
}

// Word keeps the numbers of pages as fields: their place may be empty ("Page of").
const withoutPageNumber = (text: string): string =>
  text
    .replace(/\s+\|?\s*(page( of)?|tudalen( o)?|of)$/, '')
    .replace(/\s+\|?\s*(page |p\.? ?|tudalen )?\d{1,4}( ?(of|o|\/) ?\d{1,4})?$/, '')
    .replace(/^(page |tudalen )?\d{1,4}( ?(of|o|\/) ?\d{1,4})?\s+\|?\s*/, '');
