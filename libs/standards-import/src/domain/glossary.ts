import type { GlossaryEntry } from '#standards/domain';
import { readBlocks } from './blocks.js';
import { draftBlocks, draftText } from './draft-texts.js';
import { endsWithColon, endsWithStop, startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import { quote, type Reading } from './reading.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import { cutStrip, type Piece } from './strip.js';
import { maxTermLength } from './thresholds.js';

/** A glossary: terms on lines of their own, before a dash or colon, in bold, or in the first column of a table. */
export function draftGlossary(strips: readonly SectionStrip[], reading: Reading): GlossaryEntry[] {
  const entries: { term: Piece[]; separator: Piece[]; meaning: SectionStrip[] }[] = [];
  const stray: Piece[] = [];
  const tabular = strips.some(({ of }) => of.cell?.[1] === 0);
  const edge = Math.min(...strips.map(({ indent }) => indent));
  strips.forEach((strip, index) => {
    const last = entries.at(-1);
    const onOneLine = entries.every(({ separator }) => separator.length > 0) && termAndMeaning(strip);
    const inTermCell = tabular && strip.of.cell?.[1] === 0;
    if (inTermCell && last && last.meaning.length === 0) last.term.push(strip);
    else if (
      inTermCell ||
      (!(tabular && strip.of.cell) &&
        strip.indent <= edge + 1 &&
        last?.meaning.length !== 0 &&
        isTerm(strip, strips[index - 1], strips[index + 1]))
    )
      entries.push({ term: [strip], separator: [], meaning: [] });
    else if (onOneLine) entries.push(onOneLine);
    else if (last) last.meaning.push(strip);
    else stray.push(strip);
  });
  quote(reading, 'text-unplaced', stray);
  return entries.flatMap(({ term, separator, meaning }) => {
    if (meaning.length === 0) {
      quote(reading, 'text-unplaced', [...term, ...separator]);
      return [];
    }
    reading.ledger.enter(separator);
    const blocks = readBlocks(meaning, reading);
    return [{ term: draftText(term, reading), meaning: draftBlocks(blocks, reading) }];
  });
}

/** A short line that ends as no sentence does, above its meaning. */
function isTerm(
  strip: SectionStrip,
  before: SectionStrip | undefined,
  after: SectionStrip | undefined,
): boolean {
  if (!after || markOf(strip) || strip.text.length > maxTermLength || startsSmall(strip.text)) return false;
  if (strip.heading) return true;
  if (endsWithStop(strip.text) || termAndMeaning(strip)) return false;
  if (before && !interrupted(strip)) return false;
  return !before || endsWithStop(before.text) || endsWithColon(after.text) || strip.gap;
}

function termAndMeaning(strip: SectionStrip) {
  if (markOf(strip)?.style === 'bullet' && strip.marker === undefined) return undefined;
  const found = /^(\p{L}[^.:;–—]{1,60}?)(\s*[:–—]\s+|\s+-\s+)(?=\S)/u.exec(strip.text);
  if (!found || (strip.indent > 0 && /^\p{Ll}/u.test(strip.text)) || strip.marker !== undefined)
    return undefined;
  const [term, rest] = cutStrip(strip, found[1]!.length) as [SectionStrip, SectionStrip];
  const [separator, meaning] = cutStrip(rest, found[2]!.trim().length) as [SectionStrip, SectionStrip];
  return { term: [term] as Piece[], separator: [separator] as Piece[], meaning: [{ ...meaning, gap: true }] };
}
