import type { NumberedItem } from '#standards/domain';
import { draftText } from './draft-texts.js';
import { familyOf, lastNumber, type FoundGroup, type FoundItem } from './item-tree.js';
import { endsWithColon } from './line-ends.js';
import type { FoundNumberedSection } from './numbered-section.js';
import { numbersProvenance, subNumbersProvenance } from './number-provenance.js';
import { doubt, look, type Reading } from './reading.js';
import { numberItems, numberSubItems, type Numbering } from './renumbering.js';

/** A section of the draft: items with their numbers, and where those numbers come from. */
export function draftNumberedSection(found: FoundNumberedSection, reading: Reading) {
  const field = `${found.language}.${found.kind}`;
  const items = found.items
    .filter((item) => holdsText(item, reading))
    .map((item) => ({ ...item, subItems: item.subItems.filter((sub) => holdsText(sub, reading)) }));
  const introduction = draftText(found.introduction, reading);
  const { numbering, numbers } = numberItems(items);
  const subs = items.map((item, index) => numberSubItems(numbers[index]!, item.subItems));
  tellNumbering(numbering, items, reading);
  subs.forEach((sub, index) => tellNumbering(sub.numbering, items[index]!.subItems, reading));
  const drafted = items.map((item, index): NumberedItem => {
    reading.ledger.enter(item.markPieces);
    tellUnclearList(item, numbers[index]!, reading);
    return {
      ...(item.group && { group: draftGroup(item.group, reading) }),
      number: numbers[index]!,
      text: draftText(item.parts, reading),
      ...(item.subItems.length > 0 && {
        subItems: item.subItems.map((sub, subIndex) => {
          reading.ledger.enter(sub.markPieces);
          const text = draftText(sub.parts, reading);
          return { number: subs[index]!.numbers[subIndex]!, text };
        }),
      }),
    };
  });
  return {
    section: introduction === '' ? { items: drafted } : { introduction, items: drafted },
    provenance: [
      ...numbersProvenance(numbering, items, found, `${field}.items.*.number`),
      ...subNumbersProvenance(subs, items, found, numbers, `${field}.items.*.subItems.*.number`),
    ],
  };
}

/** An item that announces a list has one, and one that does not has none of a single sub-item. */
function tellUnclearList({ parts, subItems }: FoundItem, number: string, reading: Reading): void {
  const last = parts.at(-1);
  if (!last) return;
  const announced = endsWithColon(last.text);
  const families = new Set(subItems.flatMap(({ mark }) => (mark ? [familyOf(mark)] : [])));
  if ((announced ? subItems.length === 0 : subItems.length === 1) || families.size > 1)
    doubt(reading, 'sub-list-unclear', last.of, { number });
}

/** A mark without words is no item; the mark is accounted for and doubted. */
function holdsText(item: FoundItem, reading: Reading): boolean {
  if (item.parts.length > 0 || item.subItems.length > 0) return true;
  reading.ledger.enter(item.markPieces);
  doubt(reading, 'item-empty', item.markPieces[0]?.of, { mark: item.mark?.printed ?? '' });
  return false;
}

function draftGroup({ parts, element }: FoundGroup, reading: Reading) {
  const title = draftText(parts, reading);
  look(reading, 'group-found', parts[0]!.of, { text: title });
  return element === undefined ? { title } : { element, title };
}

const told: Partial<
  Record<Numbering, ['numbers-restored' | 'numbers-restarted' | 'number-repeated', 'look' | 'doubt']>
> = {
  'all-the-same': ['numbers-restored', 'look'],
  letters: ['numbers-restored', 'look'],
  none: ['numbers-restored', 'look'],
  restarted: ['numbers-restarted', 'look'],
  disordered: ['number-repeated', 'doubt'],
};

function tellNumbering(numbering: Numbering, items: readonly FoundItem[], reading: Reading): void {
  const at = items[0]?.parts[0]?.of;
  const remark = told[numbering];
  if (remark && items.length > 0)
    (remark[1] === 'look' ? look : doubt)(reading, remark[0], at, { items: items.length });
  if (numbering === 'as-printed') tellGaps(items, reading);
  if (numbering === 'all-the-same') tellMarksInside(items, reading);
}

/** Where every item has the same mark, one within a line may begin another item. */
function tellMarksInside(items: readonly FoundItem[], reading: Reading): void {
  for (const { mark, parts } of items)
    for (const { text, of } of parts)
      if (mark && text.includes(` ${mark.printed} `)) doubt(reading, 'several-on-a-line', of);
}

/** Numbers that are left out where the items count up: something may be lost between. */
function tellGaps(items: readonly FoundItem[], reading: Reading): void {
  items.forEach((item, index) => {
    const [number, before] = [lastNumber(item.mark), lastNumber(items[index - 1]?.mark)];
    if (index === 0 ? number === 1 : number === before + 1 || number === 1) return;
    if (index === 0 && item.mark!.style === 'letter') return;
    const expected = index === 0 ? 1 : before + 1;
    doubt(reading, 'number-missing', item.parts[0]?.of ?? item.markPieces[0]?.of, { expected, number });
  });
}
