import type { OutlineLine } from './outline.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import type { Piece } from './strip.js';
import { type Block, blocksOf, mayBeTitle, wordsOf } from './title-blocks.js';
import { textBefore, textOutsideLinks } from './title-text.js';
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
  const at = placeOfUrn(blocks);
  const beside = at === -1 ? undefined : besideUrn(blocks, at);
  const urn = preamble?.urn ?? beside?.urn;
  const title = beside?.title ?? repeated(blocks);
  if (title) return { title: withoutPageNumber(title), urn };
  const last = blockAboveFields(lines);
  return last ? { title: last, urn, uncertain: true } : { title: [], urn };
}

/** A title that stands only at the foot of a page may have the number of the page behind it. */
function withoutPageNumber(title: Block): Block {
  const last = title.at(-1);
  if (!last || !urnAtStart(last.of.text.trim())) return title;
  return [...title.slice(0, -1), { ...last, text: last.text.replace(/ \d{1,3}$/, '') }];
}

function titleAmong(blocks: readonly Block[], everywhere: readonly Block[]) {
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

function besideUrn(blocks: readonly Block[], at: number) {
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  const title = after && mayBeTitle(after) ? after : before && mayBeTitle(before) ? before : undefined;
  return { urn: blocks[at]![0]!, title };
}

function repeated(blocks: readonly Block[]): Block | undefined {
  const times = new Map<string, number>();
  for (const block of blocks) times.set(wordsOf(block), (times.get(wordsOf(block)) ?? 0) + 1);
  return blocks.find((block) => mayBeTitle(block) && times.get(wordsOf(block))! > 1);
}

/** Whether a block prints what another does, and then only this. */
const isBut = (block: Block, other: Block, more: RegExp): boolean =>
  wordsOf(block).startsWith(wordsOf(other)) && more.test(wordsOf(block).slice(wordsOf(other).length));

/** The block that is a URN, best on a line of its own; -1 for none. A URN with a number behind it may be the foot of a page. */
function placeOfUrn(blocks: readonly Block[]): number {
  const urns = new Set(blocks.map((block) => block[0]!.text).filter(isUrn));
  const isNumbered = (text: string) => /\d \d{1,3}$/.test(text) && urns.has(text.replace(/ \d{1,3}$/, ''));
  const names = (text: string) => isUrn(text) && !isNumbered(text);
  const alone = blocks.findIndex((block) => names(block[0]!.of.text.trim()));
  return alone === -1 ? blocks.findIndex((block) => names(block[0]!.text)) : alone;
}

/** Words that stand alone between the last section and the fields of the register. */
function blockAboveFields(lines: readonly OutlineLine[]): Block | undefined {
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
