import { type Language, parsePrintedDate } from '#standards/domain';
import type { FoundField } from './field-values.js';
import { joinParts } from './joining.js';
import { endsOpen, startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import { splitNames } from './names.js';
import { doubt, look, quote, type Reading } from './reading.js';
import type { FieldName } from './register-fields.js';
import type { SectionStrip } from './section-strip.js';

export type DraftFields = Partial<Record<FieldName, string | readonly string[]>>;

const lists: readonly FieldName[] = ['occupations', 'keywords', 'suites'];

export interface DraftedFields {
  readonly values: DraftFields;
  /** Names of occupations that were kept whole though they have commas. */
  readonly kept: readonly { readonly field: FieldName; readonly names: readonly string[] }[];
}

/** The fields of the register in one language. One printed twice with other words is doubted, the first one stands. */
export function draftFields(
  fields: readonly FoundField[],
  language: Language,
  reading: Reading,
): DraftedFields {
  const values: Partial<Record<FieldName, string | readonly string[]>> = {};
  const kept: { field: FieldName; names: readonly string[] }[] = [];
  for (const found of fields.filter((one) => one.language === language)) {
    const { field, strips } = found;
    if (strips.length === 0) {
      doubt(reading, 'field-empty', found.label, { field });
      continue;
    }
    const texts = listLines(strips, reading);
    const { names, kept: whole } = splitNames(texts);
    const split = field === 'suites' && !texts.join('').includes(';') ? texts : names;
    const value = lists.includes(field) ? split : joinParts(strips);
    const before = values[field];
    if (before !== undefined) {
      const same = JSON.stringify(before) === JSON.stringify(value);
      quote(reading, 'field-printed-twice', strips, same ? 'look' : 'doubt');
      continue;
    }
    values[field] = value;
    reading.ledger.enter(strips);
    if (whole.length > 0 && lists.includes(field)) {
      kept.push({ field, names: whole });
      look(reading, 'name-with-comma-kept', strips[0]!.of, { text: whole.join('; ') });
    }
    if (/date/i.test(field) && !parsePrintedDate(value as string))
      doubt(reading, 'date-not-understood', strips[0]!.of, { text: value as string });
  }
  return { values, kept };
}

/** The lines of a list of names; one that is broken at the width of the page goes on in the next. */
function listLines(strips: readonly SectionStrip[], reading: Reading): string[] {
  const lines: SectionStrip[][] = [];
  strips.forEach((strip, index) => {
    const before = strips[index - 1];
    const runsOn =
      before &&
      bulletLength(strip) === 0 &&
      (reading.isFull(before, strip) || startsSmall(strip.text) || endsOpen(before.text));
    if (runsOn) lines.at(-1)!.push(strip);
    else lines.push([strip]);
  });
  return lines.map((line) =>
    joinParts(line.map((strip) => ({ ...strip, text: strip.text.slice(bulletLength(strip)) }))),
  );
}

/** Names may begin with numbers ("1st responder"): only a bullet is a mark here. */
const bulletLength = (strip: SectionStrip): number => {
  const mark = markOf(strip);
  return mark?.style === 'bullet' ? mark.length : 0;
};
