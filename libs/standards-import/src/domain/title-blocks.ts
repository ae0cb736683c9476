import { startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import { cutStrip } from './strip.js';
import { isUrn, urnAtStart } from './urn.js';
import { maxTitleLength } from './thresholds.js';

/** Lines that stand together. */
export type Block = readonly SectionStrip[];

/** Lines that stand together; a URN at the start of one is a block of its own. */
export function blocksOf(strips: readonly SectionStrip[]): SectionStrip[][] {
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

/** Whether the words can be a name: neither a mark nor a sentence. */
export const mayBeTitle = (block: Block): boolean =>
  !isUrn(block[0]!.text) &&
  !startsSmall(block[0]!.text) &&
  !markOf(block[0]!) &&
  wordsOf(block).length >= 4 &&
  wordsOf(block).length <= maxTitleLength &&
  !/[.;,:]$/.test(block.at(-1)!.text);

/** The words of a block in lower case, to compare it with others. */
export const wordsOf = (block: Block): string => block.map(({ text }) => text.toLowerCase()).join(' ');
