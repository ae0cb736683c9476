import { endsOpen, startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import type { OutlineLine } from './outline.js';
import type { Reading } from './reading.js';
import type { FieldLabel, FieldName } from './register-fields.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import type { PrintedLine } from './printed-document.js';
import type { Piece } from './strip.js';

/** A field of the register as printed. */
export interface FoundField extends FieldLabel {
  /** The line that prints the label. */
  readonly label: PrintedLine;
  readonly strips: readonly SectionStrip[];
}

const lists: readonly FieldName[] = ['occupations', 'keywords', 'suites'];

/** The lines that hold the value of a label, of those that follow it. */
export function valueLines(
  label: OutlineLine & { is: 'label' },
  following: readonly OutlineLine[],
  reading: Reading,
): SectionStrip[] {
  const value: SectionStrip[] = label.value ? [label.value] : [];
  const list = lists.includes(label.label.field);
  for (const line of following) {
    if (line.is !== 'text') break;
    const { strip } = line;
    const last = value.at(-1);
    if (last && !goesOn(strip, last, list, reading)) break;
    if (!last && label.strip.of.cell && !nextCell(label.strip, strip)) break;
    if (!last && markOf(strip)?.style === 'number' && markOf(strip)!.bare === false && !list) break;
    value.push(strip);
  }
  return value;
}

const nextCell = (label: SectionStrip, strip: SectionStrip): boolean =>
  label.of.cell![0] === strip.of.cell?.[0] && label.of.cell![1] !== strip.of.cell[1];

function goesOn(strip: SectionStrip, last: SectionStrip, list: boolean, reading: Reading): boolean {
  if (strip.of.cell || last.of.cell) return String(strip.of.cell) === String(last.of.cell);
  if (strip.page) return list && (separated(last) || startsSmall(strip.text) || reading.isFull(last, strip));
  if (!list)
    return (
      !interrupted(strip) && (reading.isFull(last, strip) || startsSmall(strip.text) || endsOpen(last.text))
    );
  if (markOf(strip)?.style === 'bullet' && markOf(last)?.style === 'bullet') return true;
  return !strip.gap || separated(last);
}

const separated = ({ text }: Piece): boolean => /[;,]$/.test(text);
