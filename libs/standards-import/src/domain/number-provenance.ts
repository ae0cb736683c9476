import { type CriterionKind, type Provenance, sectionLetters } from '#standards/domain';
import type { FoundItem } from './item-tree.js';
import type { FoundNumberedSection } from './numbered-section.js';
import type { Numbered, Numbering } from './renumbering.js';

const every: Readonly<Record<CriterionKind, string>> = {
  performance: 'Every performance criterion is',
  knowledge: 'Every knowledge item is',
};
const howPrinted: Readonly<Record<Exclude<Numbering, 'as-printed' | 'all-the-same'>, string>> = {
  none: 'The items are printed without numbers',
  letters: 'The items are printed with letters',
  restarted: 'The numbers start again within the section',
  disordered: 'The numbers printed repeat or are out of order',
};

/** Where the numbers of the items come from, when they are not simply those printed. */
export function numbersProvenance(
  numbering: Numbering,
  items: readonly FoundItem[],
  { kind }: FoundNumberedSection,
  field: string,
): Provenance[] {
  if (numbering === 'as-printed') return [];
  const how =
    numbering === 'all-the-same'
      ? `${every[kind]} printed ${firstMark(items)} (list markup lost in publication)`
      : howPrinted[numbering];
  return [renumbered(numbering, items, field, how)];
}

/** The same for the lists under items: one entry for each way in which they are printed. */
export function subNumbersProvenance(
  subs: readonly Numbered[],
  items: readonly FoundItem[],
  { kind }: FoundNumberedSection,
  numbers: readonly string[],
  field: string,
): Provenance[] {
  const ways = [...new Set(subs.map(({ numbering }) => numbering))].filter((way) => way !== 'as-printed');
  return ways.flatMap((way) => {
    const at = subs.flatMap(({ numbering }, index) =>
      numbering === way && items[index]!.subItems.length > 0 ? [index] : [],
    );
    if (at.length === 0) return [];
    const those = at.map((index) => sectionLetters[kind] + numbers[index]);
    const lists = `The ${those.length > 1 ? 'lists' : 'list'} under ${listed(those)} ${those.length > 1 ? 'are' : 'is'}`;
    const subItems = at.flatMap((index) => items[index]!.subItems);
    const printed =
      way === 'none'
        ? 'without numbers'
        : way === 'all-the-same'
          ? `${firstMark(subItems)} throughout`
          : 'otherwise';
    return [renumbered(way, subItems, field, `${lists} printed ${printed}`)];
  });
}

/** Numbers that are printed otherwise are corrected; where none are, they are ours. */
function renumbered(
  numbering: Numbering,
  items: readonly FoundItem[],
  field: string,
  how: string,
): Provenance {
  const why = `${how}: numbered in the order printed.`;
  if (numbering === 'none') return { field, is: 'ours', why };
  const printed = numbering === 'all-the-same' ? firstMark(items) : marksOf(items);
  return { field, is: 'corrected', printed, why };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

const firstMark = (items: readonly FoundItem[]): string => items[0]?.mark?.printed ?? '';

const marksOf = (items: readonly FoundItem[]): string =>
  items
    .map(({ mark }) => mark?.printed ?? '–')
    .join(' ')
    .slice(0, 2000);
