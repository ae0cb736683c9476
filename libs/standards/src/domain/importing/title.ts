import { startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import type { OutlineLine } from './outline.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import { cutStrip, type Piece } from './strip.js';
import { isUrn, urnAtStart } from './urn.js';

/** What a publication prints as its name, and the lines that print it. */
export interface FoundTitle {
  readonly title: readonly SectionStrip[];
  /** Where the URN stands alone. */
  readonly urn: Piece | undefined;
  /** The URN as the heads and feet of pages print it before the title, where it stands nowhere alone. */
  readonly runningUrn?: string;
  /** It is printed where anything might stand. */
  readonly uncertain?: boolean;
}

/** The longest title, in characters. */
const longest = 400;

/**
 * Finds title and URN: before the first heading, else beside a URN that stands alone, else in words that stand
 * alone twice or more between sections.
 */
export function findTitle(lines: readonly OutlineLine[]): FoundTitle {
  const texts = textOutsideLinks(lines);
  const head = textBefore(lines);
  const plain = head.filter(({ running }) => !running);
  const inHead = titleAmong(blocksOf(plain), blocksOf(texts));
  const preamble = inHead?.title ? inHead : titleAmong(blocksOf(head), blocksOf(texts));
  if (preamble?.title) {
    const urn = preamble.urn ?? texts.find(({ text }) => isUrn(text));
    if (urn) return { title: preamble.title, urn };
    return { title: preamble.title, urn, runningUrn: urnBefore(wordsOf(preamble.title), lines) };
  }
  const blocks = blocksOf(texts);
  const alone = blocks.findIndex((block) => isUrn(block[0]!.of.text.trim()));
  const at = alone === -1 ? blocks.findIndex((block) => isUrn(block[0]!.text)) : alone;
  const beside = at === -1 ? undefined : besideUrn(blocks, at);
  const urn = preamble?.urn ?? beside?.urn;
  const title = beside?.title ?? repeated(blocks);
  if (title) return { title: withoutPageNumber(title), urn };
  const last = blockAboveFields(lines);
  return last ? { title: last, urn, uncertain: true } : { title: [], urn };
}

/** Words that stand alone between the last section and the fields of the register. */
function blockAboveFields(lines: readonly OutlineLine[]): readonly SectionStrip[] | undefined {
  const heading = lines.findLastIndex(({ is }) => is === 'heading');
  const label = lines.findIndex(({ is }, index) => is === 'label' && index > heading);
  const above = lines.slice(0, Math.max(0, label));
  const start = above.findLastIndex(({ is }) => is !== 'text') + 1;
  const texts = above.slice(start).flatMap((line) => (line.is === 'text' ? [line.strip] : []));
  const block = blocksOf(texts).at(-1);
  return block && texts.length > block.length && interrupted(block[0]!) && mayBeTitle(block)
    ? block
    : undefined;
}

/** A title that stands only at the foot of a page may have the number of the page behind it. */
function withoutPageNumber(title: readonly SectionStrip[]): readonly SectionStrip[] {
  const last = title.at(-1);
  if (!last || !urnAtStart(last.of.text.trim())) return title;
  return [...title.slice(0, -1), { ...last, text: last.text.replace(/ \d{1,3}$/, '') }];
}

/** The URN that stands before the title on a line of its own. */
function urnBefore(title: string, lines: readonly OutlineLine[]): string | undefined {
  for (const line of lines) {
    if (line.is !== 'text') continue;
    const found = urnAtStart(line.strip.text);
    const rest = found && line.strip.text.slice(found.length).toLowerCase();
    if (rest?.startsWith(title) && /^( \d{1,4})?$/.test(rest.slice(title.length))) return found!.urn;
  }
  return undefined;
}

const textBefore = (lines: readonly OutlineLine[]): SectionStrip[] => {
  const first = lines.findIndex(({ is }) => is !== 'text');
  return lines.slice(0, first === -1 ? 0 : first).flatMap((line) => (line.is === 'text' ? [line.strip] : []));
};

/** Text that may name the standard: no links to others, and no value of a field. */
function textOutsideLinks(lines: readonly OutlineLine[]): SectionStrip[] {
  let inside = false;
  let inItems = false;
  let inValue: 'first line' | 'rest' | undefined;
  return lines.flatMap((line, index) => {
    if (line.is === 'heading') {
      inside = line.heading.section === 'links';
      inItems = line.heading.section === 'performance' || line.heading.section === 'knowledge';
    }
    if (line.is === 'label') inValue = line.value ? 'rest' : 'first line';
    if (line.is !== 'text') return [];
    if (inValue === 'rest' && interrupted(line.strip)) inValue = undefined;
    const isValue = inValue !== undefined;
    if (isValue) inValue = 'rest';
    // A code before a number (`BE2.1`) looks like a URN.
    if (inside || isValue || (inItems && markOf(line.strip)?.code)) return [];
    return [lines[index - 1]?.is === 'text' ? line.strip : { ...line.strip, gap: true }];
  });
}

/** Lines that stand together; a URN at the start of one is a block of its own. */
function blocksOf(strips: readonly SectionStrip[]): SectionStrip[][] {
  const blocks: SectionStrip[][] = [];
  for (const strip of strips) {
    const found = isUrn(strip.text) ? undefined : urnAtStart(strip.text);
    const [first, rest] = found ? (cutStrip(strip, found.length) as [SectionStrip, SectionStrip]) : [strip];
    const last = blocks.at(-1);
    const runsOn = first.heading && startsSmall(first.text) && last?.[0]!.heading;
    const apart =
      !last ||
      (interrupted(first) && !runsOn) ||
      isUrn(first.text) ||
      isUrn(last[0]!.text) ||
      first.heading !== last[0]!.heading;
    if (found && rest) blocks.push([{ ...first, text: found.urn }], [rest]);
    else if (apart) blocks.push([first]);
    else last.push(first);
  }
  return blocks;
}

function titleAmong(blocks: readonly SectionStrip[][], everywhere: readonly SectionStrip[][]) {
  const urnAt = blocks.findIndex((block) => isUrn(block[0]!.text));
  const urn = blocks[urnAt]?.[0];
  const able = blocks.filter(mayBeTitle);
  const after = urn && blocks.slice(urnAt + 1).find(mayBeTitle);
  const twice = able.find(
    (block) => everywhere.filter((other) => wordsOf(other) === wordsOf(block)).length > 1,
  );
  const besideUrn = after && (able.find((block) => isBut(after, block, /^ \d{1,3}$/)) ?? after);
  const title = able.find((block) => block[0]!.heading) ?? twice ?? besideUrn ?? able[0];
  return title || urn ? { title, urn } : undefined;
}

function besideUrn(blocks: readonly SectionStrip[][], at: number) {
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  const title = after && mayBeTitle(after) ? after : before && mayBeTitle(before) ? before : undefined;
  return { urn: blocks[at]![0]!, title };
}

function repeated(blocks: readonly SectionStrip[][]): SectionStrip[] | undefined {
  const times = new Map<string, number>();
  for (const block of blocks) times.set(wordsOf(block), (times.get(wordsOf(block)) ?? 0) + 1);
  return blocks.find((block) => mayBeTitle(block) && times.get(wordsOf(block))! > 1);
}

const mayBeTitle = (block: readonly SectionStrip[]): boolean =>
  !isUrn(block[0]!.text) &&
  !startsSmall(block[0]!.text) &&
  !markOf(block[0]!) &&
  wordsOf(block).length >= 4 &&
  wordsOf(block).length <= longest &&
  !/[.;,:]$/.test(block.at(-1)!.text);

/** Whether a block prints what another does, and then only this. */
const isBut = (block: readonly SectionStrip[], other: readonly SectionStrip[], more: RegExp): boolean =>
  wordsOf(block).startsWith(wordsOf(other)) && more.test(wordsOf(block).slice(wordsOf(other).length));

const wordsOf = (block: readonly SectionStrip[]): string =>
  block.map(({ text }) => text.toLowerCase()).join(' ');
