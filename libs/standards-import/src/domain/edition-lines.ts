import type { Language } from '#standards/domain';
import { valueLines, type FoundField } from './field-values.js';
import type { SectionName } from './heading-names.js';
import { markOf } from './marks.js';
import type { OutlineLine } from './outline.js';
import { doubt, quote, type Reading } from './reading.js';
import type { FoundSection, SectionStrip } from './section-strip.js';
import type { FoundTitle } from './title.js';
import { withoutTitle } from './without-title.js';
import type { Piece } from './strip.js';

/** The lines of one edition, each where it belongs. */
export interface EditionLines {
  readonly title: FoundTitle;
  readonly fields: readonly FoundField[];
  readonly sections: readonly FoundSection[];
}

/** Sorts the lines below headings and labels; what stands below none is quoted in remarks. */
export function editionLines(
  outline: readonly OutlineLine[],
  title: FoundTitle,
  others: readonly FoundTitle[],
  reading: Reading,
): EditionLines {
  const lines = withoutTitle(outline, title, others, reading);
  const fields: FoundField[] = [];
  const sections: FoundSection[] = [];
  const orphans: Piece[][] = [];
  let current: FoundSection | undefined;
  let left: FoundSection | undefined;
  const open = (section: SectionName, language: Language) => {
    const again = sections.find((one) => one.section === section && one.language === language);
    if (!again) sections.push((current = { section, language, strips: [] }));
    else current = again;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.is === 'heading') {
      reading.ledger.enter(line.strips);
      open(line.heading.section, line.heading.language);
    } else if (line.is === 'label') {
      reading.ledger.enter([line.strip, ...(line.more ?? [])]);
      const strips = valueLines(line, lines.slice(index + 1, index + 400), reading);
      fields.push({ ...line.label, strips, label: line.strip.of });
      index += strips.length - (line.value ? 1 : 0);
      [left, current] = [current ?? left, undefined];
    } else {
      const { strip } = line;
      const lost = lostHeading(strip, current, lines);
      if (lost) {
        doubt(reading, 'heading-supplied', strip.of, { section: lost });
        open(lost, 'en');
      } else if (!current && left && continues(strip, left)) current = left;
      if (current) current.strips.push(current === left ? { ...strip, page: true } : strip);
      else if (index > 0 && lines[index - 1]!.is === 'text' && orphans.length > 0)
        orphans.at(-1)!.push(strip);
      else orphans.push([strip]);
      left = undefined;
    }
  }
  for (const pieces of orphans) quote(reading, 'text-unplaced', pieces);
  return { title, fields, sections };
}

/** Items labelled P or K whose heading is nowhere in the document. */
function lostHeading(strip: SectionStrip, current: FoundSection | undefined, lines: readonly OutlineLine[]) {
  const kind = markOf(strip)?.kind;
  if (!kind || current?.section === kind) return undefined;
  if (current && !['performance', 'knowledge', 'overview'].includes(current.section)) return undefined;
  return lines.some((line) => line.is === 'heading' && line.heading.section === kind) ? undefined : kind;
}

/** Whether items go on after a field that the foot of a page prints between them. */
function continues(strip: SectionStrip, left: FoundSection): boolean {
  if (left.section !== 'performance' && left.section !== 'knowledge') return false;
  const mark = markOf(strip);
  return mark?.style === 'number' && !mark.bare;
}
