import { endsWithColon, endsWithStop, startsSmall, endsOpen } from './line-ends.js';
import type { Part } from './joining.js';
import { familyOf, lastNumber } from './item-tree.js';
import { markOf, type MarkFound } from './marks.js';
import { doubt, type Reading } from './reading.js';
import { interrupted, overOf, type SectionStrip } from './section-strip.js';
import { type Piece, withoutMark } from './strip.js';
import { minListIndent } from './thresholds.js';

/** Running text as it was found: paragraphs, and lists of one or two levels. */
export type FoundBlock =
  { readonly paragraph: Part[]; readonly list?: undefined } | { readonly list: FoundEntry[] };

export interface FoundEntry {
  readonly markPieces: Piece[];
  readonly family: string;
  readonly indent: number;
  readonly parts: Part[];
  readonly list: FoundEntry[];
}

/** Reads running text: the marks of lists go, a line that runs on is joined, all else begins a paragraph. */
export function readBlocks(strips: readonly SectionStrip[], reading: Reading): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  const edge = Math.min(...strips.map(({ indent }) => indent));
  let previous: SectionStrip | undefined;
  let lastMark: MarkFound | undefined;
  entriesApart(strips).forEach((strip, index, all) => {
    const mark = inListOrder(listMark(strip), lastMark);
    if (mark) lastMark = mark;
    const last = blocks.at(-1);
    if (mark) addEntry(blocks, strip, mark, reading);
    else if (last && previous && isBareEntry([previous, strip, all[index + 1]], last, edge, reading))
      addEntry(blocks, strip, { printed: 'indent', length: 0 }, reading);
    else if (last && previous && runsOn(strip, previous, reading)) {
      if (last.list?.[0]!.family === 'indent' && !interrupted(strip) && !endsOpen(previous.text))
        doubt(reading, 'line-unclear', strip.of, { text: strip.text });
      openParts(last).push({ ...strip, ...overOf(strip) });
    } else {
      if (previous && mayRunOnOverPage(strip, previous, reading))
        doubt(reading, 'line-unclear', strip.of, { text: strip.text });
      blocks.push({ paragraph: [strip] });
    }
    previous = strip;
  });
  return blocks;
}

/** A number or letter is a mark only as the first of a list or the next: "above force / 6. Then" is a sentence. */
function inListOrder(mark: MarkFound | undefined, last: MarkFound | undefined): MarkFound | undefined {
  if (!mark || mark.style === 'bullet') return mark;
  const number = lastNumber(mark);
  return number === 1 ||
    mark.roman === 1 ||
    (last && number === lastNumber(last) + 1) ||
    mark.roman === (last?.roman ?? -1) + 1
    ? mark
    : undefined;
}

/** An entry that only its indent tells, below the line that announces its list, or below another such. */
function isBareEntry(
  [previous, strip, next]: readonly [SectionStrip, SectionStrip, SectionStrip | undefined],
  { list }: FoundBlock,
  edge: number,
  { source, isFull }: Reading,
): boolean {
  if (source !== 'pdf' || strip.indent < edge + minListIndent) return false;
  const firstLineOnly = next && !interrupted(next) && next.indent < strip.indent - 1;
  if (!list)
    return strip.indent >= previous.indent + minListIndent && !(firstLineOnly && isFull(strip, next));
  if (list[0]!.family !== 'indent') return false;
  if (endsWithColon(previous.text) || endsWithStop(previous.text)) return true;
  return startsSmall(strip.text) ? !isFull(previous, strip) : !endsOpen(previous.text);
}

/** A number alone begins a sentence rather than an entry, and one without words after it ends a sentence. */
function listMark(strip: SectionStrip): MarkFound | undefined {
  const mark = markOf(strip);
  if (!mark || mark.bare || mark.kind || mark.code) return undefined;
  if (mark.style === 'letter' && mark.roman === undefined && mark.numbers[0]! > 26) return undefined;
  if (mark.style === 'number' && mark.length === strip.text.length) return undefined;
  return mark.style === 'number' && mark.numbers.length > 1 && mark.after === '' ? undefined : mark;
}

function addEntry(
  blocks: FoundBlock[],
  strip: SectionStrip,
  mark: MarkFound | { readonly printed: 'indent'; readonly length: 0 },
  reading: Reading,
): void {
  const entry: FoundEntry = {
    ...withoutMark(strip, mark.length),
    family: 'style' in mark ? familyOf(mark) : mark.printed,
    indent: strip.indent,
    list: [],
  };
  const list = blocks.at(-1)?.list;
  if (!list) {
    blocks.push({ list: [entry] });
    return;
  }
  const [first, last] = [list[0]!, list.at(-1)!];
  if (!isBelow(entry, first, last)) list.push(entry);
  else {
    if (last.list.length > 0 && entry.indent >= last.list[0]!.indent + 1.5)
      doubt(reading, 'list-too-deep', strip.of, { text: strip.text });
    last.list.push(entry);
  }
}

/** An entry is below the last if it stands further in, or has another mark and the last announces a list. */
function isBelow(entry: FoundEntry, first: FoundEntry, last: FoundEntry): boolean {
  const announced = last.list.length > 0 || endsWithColon(last.parts.at(-1)?.text ?? '');
  if (entry.family === first.family) return entry.indent >= first.indent + (announced ? 1 : 2);
  if (last.list.length > 0) return entry.family === last.list[0]!.family || entry.indent > first.indent;
  return entry.indent >= first.indent + 1 || announced;
}

function openParts(block: FoundBlock): Part[] {
  if (!block.list) return block.paragraph;
  const entry = block.list.at(-1)!;
  return entry.list.at(-1)?.parts ?? entry.parts;
}

function runsOn(strip: SectionStrip, previous: SectionStrip, reading: Reading): boolean {
  if (strip.heading !== previous.heading) return false;
  if (strip.page) return !endsWithStop(previous.text) && (startsSmall(strip.text) || endsOpen(previous.text));
  if (interrupted(strip)) return !endsWithStop(previous.text) && startsSmall(strip.text);
  const sameBlock = ['html', 'docx'].includes(reading.source);
  return sameBlock || startsSmall(strip.text) || reading.isFull(previous, strip) || endsOpen(previous.text);
}

/** A page that ends in a full line and a full stop: the paragraph may be at its end, or have more sentences. */
const mayRunOnOverPage = (strip: SectionStrip, previous: SectionStrip, { isFull }: Reading): boolean =>
  strip.page &&
  strip.heading === previous.heading &&
  endsWithStop(previous.text) &&
  isFull(previous, strip) &&
  !listMark(previous);

/** Entries printed on one line: `• first • second`. */
function entriesApart(strips: readonly SectionStrip[]): SectionStrip[] {
  return strips.flatMap((strip) => {
    const mark = markOf(strip);
    if (mark?.style !== 'bullet' || /^[-–—*o]/.test(mark.printed)) return [strip];
    const texts = strip.text.split(new RegExp(`(?<= )(?=${mark.printed[0]} ?\\S)`, 'u'));
    return texts.map((text, index) => {
      const { marker: _, ...unmarked } = strip;
      return index === 0 ? { ...strip, text: text.trim() } : { ...unmarked, text: text.trim(), gap: false };
    });
  });
}
