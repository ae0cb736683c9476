import type { PrintedDocument } from './printed-document.js';
import type { Strip } from './strip.js';
import { maxWrappedLength, minWrappedLines } from './thresholds.js';

/** Words after which no item, paragraph or heading ends. */
const openWords = new Set(
  `a against an and are as at because between both but by during each every for from if in including into is its must
  my nor of on or our per she should than the their to towards under until upon via was were whether which while whose
  with within without your
  ac am ar dan dros ei eich eu fel gan gyda gyda'r i i'r mae mewn neu o o'r pan sydd sy'n trwy wrth y yn yng yr a'r a'u
  â â'r`
    .split(/\s+/)
    .filter(Boolean),
);

/** Ends where something must follow: at a comma, a hyphen, an open bracket or a word like "the". */
export function endsOpen(text: string): boolean {
  if (/[,(/–—-]$/.test(text)) return true;
  if (text.lastIndexOf('(') > text.lastIndexOf(')')) return true;
  const last = /[\p{L}'’]+$/u.exec(text)?.[0];
  return last !== undefined && openWords.has(last.toLowerCase().replace('’', "'")) && last !== 'A';
}

/** Ends as a sentence or a part of one does, behind quotes and brackets too. */
export const endsWithStop = (text: string): boolean => /[.!?:;…]["'’”)\]]*$/.test(text);

/** Ends as a line does that announces a list; publications print dashes for colons. */
export const endsWithColon = (text: string): boolean => /[:–—][‐–—-]?$/.test(text);

/** The first letter or digit is a small letter. */
export const startsSmall = (text: string): boolean => /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);

/** The first letter or digit is a capital. */
export const startsCapital = (text: string): boolean => /^[^\p{L}\p{N}]*\p{Lu}/u.test(text);

/** Whether a line is so long that the first word of the next did not fit on it: a sentence may run on there. */
export type IsFull = (line: Strip, next: Strip) => boolean;

/**
 * Measures a document for the width that its lines were broken at. In HTML and DOCX, and in texts whose lines are
 * whole paragraphs, no line is ever full.
 */
export function measureLines(source: PrintedDocument['source'], strips: readonly Strip[]): IsFull {
  if (source === 'html' || source === 'docx') return () => false;
  const width = widthBySentences(strips) ?? widthOfLines(strips);
  const slack = source === 'pdf' ? width * 0.05 : 0;
  return (line, next) => reachOf(line, next) > width - slack;
}

/** Where the line would end with the first word of the next. */
const reachOf = (line: Strip, next: Strip): number =>
  endOf(line) + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0);

/** Where a strip ends in columns: a label before it has been cut off, and took some. */
const endOf = ({ indent, text, of }: Strip): number => {
  const printed = of.text.trim();
  return printed.endsWith(text)
    ? Math.max(indent + text.length, of.indent + printed.length)
    : indent + text.length;
};

/** The width by the lines that do run on: none of them had room for the first word of the next. */
function widthBySentences(strips: readonly Strip[]): number | undefined {
  const reaches = strips
    .flatMap((strip, index) => {
      const before = strips[index - 1];
      return before &&
        !strip.gap &&
        strip.marker === undefined &&
        startsSmall(strip.text) &&
        !/^\p{Ll}[.)]/u.test(strip.text)
        ? [reachOf(before, strip)]
        : [];
    })
    .sort((one, other) => one - other);
  if (reaches.length < minWrappedLines) return undefined;
  const at = (share: number) => reaches[Math.floor((reaches.length - 1) * share)]!;
  return at(0.1) >= at(0.9) * 0.7 && at(0.5) <= maxWrappedLength ? at(0.1) * 0.95 : undefined;
}

function widthOfLines(strips: readonly Strip[]): number {
  const ends = strips.map(endOf).sort((one, other) => one - other);
  const width = ends[Math.floor((ends.length - 1) * 0.98)] ?? 0;
  return width > maxWrappedLength ? Infinity : width - 2;
}
