import { endsOpen, endsWithStop } from './line-ends.js';
import { sectionHeading, sectionIntroduction, type SectionHeading } from './heading-names.js';
import { markOf } from './marks.js';
import { isUsualValue, labelAtStart, type LabelFound } from './register-fields.js';
import { cutStrip } from './strip.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import { labelNeighbourhood, maxHeadingLines } from './thresholds.js';

/** A document in order: headings of sections, labels of fields, and text. */
export type OutlineLine =
  | { readonly is: 'heading'; readonly strips: readonly SectionStrip[]; readonly heading: SectionHeading }
  /** `value` is what stands on the same line. */
  | {
      readonly is: 'label';
      readonly label: LabelFound;
      readonly strip: SectionStrip;
      /** The lines of a label that takes more than one. */
      readonly more?: readonly SectionStrip[];
      readonly value: SectionStrip | undefined;
    }
  | { readonly is: 'text'; readonly strip: SectionStrip };

/** Finds headings, on one line or several, and labels. */
export function outlineOf(strips: readonly SectionStrip[]): OutlineLine[] {
  const lines: OutlineLine[] = [];
  for (let index = 0; index < strips.length;) {
    const found = headingAt(strips, index) ?? labelAt(strips, index) ?? headingAndMore(strips[index]!);
    lines.push(...(found?.lines ?? [labelOrText(strips[index]!)]));
    index += found?.taken ?? 1;
  }
  return lines.map((line, index) => (isDoubtfulLabel(lines, index) ? textOf(line) : line));
}

interface Found {
  readonly lines: readonly OutlineLine[];
  readonly taken: number;
}

function headingAt(strips: readonly SectionStrip[], index: number): Found | undefined {
  const first = strips[index]!;
  if (!/^\p{Lu}/u.test(first.text) || first.text.length > 80) return undefined;
  if (first.marker !== undefined && !first.heading) return undefined;
  for (let taken = Math.min(maxHeadingLines, strips.length - index); taken > 0; taken--) {
    const heading = strips.slice(index, index + taken);
    if (
      taken > 1 &&
      heading.slice(1).some((strip) => strip.text.length > 50 || endsWithStop(heading[0]!.text))
    )
      continue;
    const known = sectionHeading(heading.map(({ text }) => text).join(' '));
    if (known && !runsOnFrom(strips[index - 1], first))
      return { lines: [{ is: 'heading', strips: heading, heading: known }], taken };
  }
  return undefined;
}

/** "…, knowledge and / Skills" is a sentence. */
const runsOnFrom = (before: SectionStrip | undefined, strip: SectionStrip): boolean =>
  before !== undefined && !interrupted(strip) && !strip.heading && endsOpen(before.text);

/** A heading with the introduction, or the first item, on the same line. */
function headingAndMore(strip: SectionStrip): Found | undefined {
  if (!/^\p{Lu}/u.test(strip.text) || strip.marker !== undefined) return undefined;
  const spaces = [...strip.text.slice(0, 80).matchAll(/ /g)].map(({ index }) => index).reverse();
  for (const at of spaces) {
    const heading = sectionHeading(strip.text.slice(0, at));
    if (!heading) continue;
    const [name, rest] = cutStrip(strip, at) as [SectionStrip, SectionStrip];
    const mark = markOf(rest);
    const numbered = ['performance', 'knowledge'].includes(heading.section);
    const begins = mark && !mark.bare && (mark.numbers.length === 0 || mark.numbers[0] === 1);
    const introduced = sectionIntroduction(rest.text) ?? sectionIntroduction(rest.text.split(':')[0]!);
    const runsIn =
      heading.section === 'overview' && /^(This (standard|unit|NOS)|Mae['’]r safon hon)\b/.test(rest.text);
    if (!((numbered && (begins || introduced?.section === heading.section)) || runsIn)) continue;
    return {
      lines: [
        { is: 'heading', strips: [name], heading },
        { is: 'text', strip: rest },
      ],
      taken: 1,
    };
  }
  return undefined;
}

/** A label in a narrow column, over two lines or three. */
function labelAt(strips: readonly SectionStrip[], index: number): Found | undefined {
  const strip = strips[index]!;
  if (strip.marker !== undefined || strip.text.length > 40) return undefined;
  for (let taken = 3; taken > 1; taken--) {
    const [, ...more] = strips.slice(index, index + taken);
    if (more.length !== taken - 1 || more.some((line) => interrupted(line) || line.text.length > 40))
      continue;
    const text = [strip, ...more].map((line) => line.text).join(' ');
    const label = labelAtStart(text);
    if (label?.length === text.length)
      return { lines: [{ is: 'label', label, strip, more, value: undefined }], taken };
  }
  return undefined;
}

function labelOrText(strip: SectionStrip): OutlineLine {
  const label = strip.marker === undefined || strip.of.cell ? labelAtStart(strip.text) : undefined;
  if (!label) return { is: 'text', strip };
  if (label.length === strip.text.length) return { is: 'label', label, strip, value: undefined };
  const [name, value] = cutStrip(strip, label.length) as [SectionStrip, SectionStrip];
  if (!/^[\p{L}\p{N}(]/u.test(value.text)) return { is: 'text', strip };
  const indent = strip.indent + label.length + 1;
  return { is: 'label', label, strip: name, value: { ...value, indent } };
}

/** An ordinary word such as "Status" is a label only with a colon, a usual value, or other labels about it. */
function isDoubtfulLabel(lines: readonly OutlineLine[], index: number): boolean {
  const line = lines[index]!;
  if (line.is !== 'label') return false;
  const { label, strip, value } = line;
  if (label.colon || (value && isUsualValue(label.field, value.text))) return false;
  if (value && /^\p{Ll}/u.test(value.text) && !strip.of.cell && label.ordinary && label.field !== 'keywords')
    return true;
  if (!label.ordinary || strip.of.cell || strip.heading) return false;
  // Its value stands beside it, in a column of its own.
  const next = lines[index + 1];
  if (next?.is === 'text' && next.strip.of === strip.of) return false;
  return !(hasCompany(lines, index, -1) || hasCompany(lines, index, 1));
}

/** Another label stands near, or right beyond the lines of a value. */
function hasCompany(lines: readonly OutlineLine[], index: number, step: 1 | -1): boolean {
  const { label } = lines[index] as OutlineLine & { is: 'label' };
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at]!;
    if (line.is === 'label' && line.label.field !== label.field) return true;
    const beyond = Math.abs(at - index) > labelNeighbourhood;
    if (line.is === 'heading' || (beyond && line.is === 'text' && interrupted(line.strip))) return false;
  }
  return false;
}

/** The line as it was before a label was cut off. */
function textOf(line: OutlineLine): OutlineLine {
  if (line.is !== 'label') return line;
  const { strip, value } = line;
  return { is: 'text', strip: value ? { ...strip, text: `${strip.text} ${value.text}` } : strip };
}
