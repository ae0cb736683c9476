import { startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import type { OutlineLine } from './outline.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import { cutStrip, type Piece } from './strip.js';
import { isUrn, urnAtStart } from './urn.js';

/** What a publication prints as its name, and the lines that print it. */
export interface FoundTitle {
  readonly title: readonly SectionStrip[];
  readonly urn: Piece | undefined;
}

/** The longest title, in characters. */
const longest = 400;

/**
 * Finds title and URN: before the first heading, else beside a URN that stands alone, else in words that stand
 * alone twice or more between sections.
 */
export function findTitle(lines: readonly OutlineLine[]): FoundTitle {
  const preamble = blocksOf(textBefore(lines));
  const everywhere = blocksOf(textOutsideLinks(lines));
  const inPreamble = titleAmong(preamble, everywhere);
  const urnBlock = everywhere.findIndex((block) => isUrn(block[0]!.text));
  const beside = urnBlock === -1 ? undefined : besideUrn(everywhere, urnBlock);
  const urn = inPreamble?.urn ?? beside?.urn;
  const title = inPreamble?.title ?? beside?.title ?? repeated(everywhere);
  return { title: title ?? [], urn };
}

const textBefore = (lines: readonly OutlineLine[]): SectionStrip[] => {
  const first = lines.findIndex(({ is }) => is !== 'text');
  return lines.slice(0, first === -1 ? 0 : first).flatMap((line) => (line.is === 'text' ? [line.strip] : []));
};

function textOutsideLinks(lines: readonly OutlineLine[]): SectionStrip[] {
  let inside = false;
  return lines.flatMap((line) => {
    if (line.is === 'heading') inside = line.heading.section === 'links';
    return line.is === 'text' && !inside ? [line.strip] : [];
  });
}

/** Lines that stand together; a URN at the start of one is a block of its own. */
function blocksOf(strips: readonly SectionStrip[]): SectionStrip[][] {
  const blocks: SectionStrip[][] = [];
  for (const strip of strips) {
    const found = isUrn(strip.text) ? undefined : urnAtStart(strip.text);
    const [first, rest] = found ? (cutStrip(strip, found.length) as [SectionStrip, SectionStrip]) : [strip];
    const last = blocks.at(-1);
    const apart =
      !last ||
      interrupted(first) ||
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
  const after = blocks.slice(urnAt + 1).find(mayBeTitle);
  const twice = able.find(
    (block) => everywhere.filter((other) => wordsOf(other) === wordsOf(block)).length > 1,
  );
  const title = able.find((block) => block[0]!.heading) ?? twice ?? (urn ? (after ?? able[0]) : able[0]);
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

const wordsOf = (block: readonly SectionStrip[]): string =>
  block.map(({ text }) => text.toLowerCase()).join(' ');
