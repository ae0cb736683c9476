import type { CriterionKind, Provenance } from '#standards/domain';
import type { FoundItem } from './item-tree.js';
import type { FoundNumberedSection } from './numbered-section.js';
import type { Numbered, Numbering } from './renumbering.js';

const letters: Readonly<Record<CriterionKind, string>> = { performance: 'P', knowledge: 'K' };
const every: Readonly<Record<CriterionKind, string>> = {
  performance: 'Every performance criterion is',
  knowledge: 'Every knowledge item is',
};

/** Where the numbers of the items come from, when they are not simply those printed. */
export function numbersProvenance(
  numbering: Numbering,
  items: readonly FoundItem[],
  { kind }: FoundNumberedSection,
  field: string,
): Provenance[] {
  const printed = marksOf(items);
  switch (numbering) {
    case 'as-printed':
      return [];
    case 'all-the-same':
      return [
        {
          field,
          is: 'corrected',
          printed: items[0]!.mark!.printed,
          why: `${every[kind]} printed ${items[0]!.mark!.printed} (list markup lost in publication): numbered in the order printed.`,
        },
      ];
    case 'none':
      return [
        { field, is: 'ours', why: 'The items are printed without numbers: numbered in the order printed.' },
      ];
    case 'letters':
      return [
        {
          field,
          is: 'corrected',
          printed,
          why: 'The items are printed with letters: numbered in the order printed.',
        },
      ];
    case 'restarted':
      return [
        {
          field,
          is: 'corrected',
          printed,
          why: 'The numbers start again within the section: numbered in the order printed.',
        },
      ];
    case 'disordered':
      return [
        {
          field,
          is: 'corrected',
          printed,
          why: 'The numbers printed repeat or are out of order: numbered in the order printed.',
        },
      ];
  }
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
  return ways.flatMap((way): Provenance[] => {
    const at = subs.flatMap(({ numbering }, index) =>
      numbering === way && items[index]!.subItems.length > 0 ? [index] : [],
    );
    if (at.length === 0) return [];
    const those = at.map((index) => letters[kind] + numbers[index]);
    const lists = `The ${those.length > 1 ? 'lists' : 'list'} under ${listed(those)} ${those.length > 1 ? 'are' : 'is'}`;
    const subItems = at.flatMap((index) => items[index]!.subItems);
    if (way === 'none')
      return [{ field, is: 'ours', why: `${lists} printed without numbers: numbered in the order printed.` }];
    const first = subItems[0]!.mark!.printed;
    if (way === 'all-the-same')
      return [
        {
          field,
          is: 'corrected',
          printed: first,
          why: `${lists} printed ${first} throughout: numbered in the order printed.`,
        },
      ];
    return [
      {
        field,
        is: 'corrected',
        printed: marksOf(subItems),
        why: `${lists} printed otherwise: numbered in the order printed.`,
      },
    ];
  });
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

const marksOf = (items: readonly FoundItem[]): string =>
  items
    .map(({ mark }) => mark?.printed ?? '–')
    .join(' ')
    .slice(0, 2000);
