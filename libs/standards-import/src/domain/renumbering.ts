import { familyOf, lastNumber, type FoundItem } from './item-tree.js';
import type { Mark } from './marks.js';

/** How the numbers of a list are printed, and so what was done to them. */
export type Numbering =
  | 'as-printed'
  /** Every item is printed with the same number: markup was lost in publication. */
  | 'all-the-same'
  /** The numbers start again within the section. */
  | 'restarted'
  /** Two items have the same number, or the order is broken. */
  | 'disordered'
  /** Letters, where the draft has numbers. */
  | 'letters'
  /** Bullets, dashes, or nothing. */
  | 'none';

export interface Numbered {
  readonly numbering: Numbering;
  readonly numbers: readonly string[];
}

/** The numbers of the items on the top level, and whether they are those printed. */
export function numberItems(items: readonly FoundItem[]): Numbered {
  const inOrder = items.map((_, index) => String(index + 1));
  const marks = items.map(({ mark }) => mark);
  if (marks.some((mark) => !mark || mark.style === 'bullet')) return { numbering: 'none', numbers: inOrder };
  const known = marks as Mark[];
  if (known.some(({ style }) => style === 'letter')) return { numbering: 'letters', numbers: inOrder };
  const printed = known.map(({ numbers }) => numbers.join('.'));
  if (rises(known)) return { numbering: 'as-printed', numbers: printed };
  if (new Set(printed).size === 1) return { numbering: 'all-the-same', numbers: inOrder };
  const restarts = known.filter((mark, index) => index > 0 && lastNumber(mark) === 1).length;
  const runs = 1 + restarts === runsOf(known);
  const byElement = runs ? numbersByElement(items) : undefined;
  return { numbering: runs ? 'restarted' : 'disordered', numbers: byElement ?? inOrder };
}

/** The numbers of sub-items below an item with this number. */
export function numberSubItems(number: string, subItems: readonly FoundItem[]): Numbered {
  const inOrder = subItems.map((_, index) => `${number}.${index + 1}`);
  if (subItems.some(({ mark }) => !mark || mark.style === 'bullet'))
    return { numbering: 'none', numbers: inOrder };
  const marks = subItems.map(({ mark }) => mark!);
  if (marks.every(({ style }) => style === 'letter')) {
    const letters = marks.every(({ numbers }, index) => numbers[0] === index + 1);
    if (!letters) return { numbering: 'letters', numbers: inOrder };
    return { numbering: 'as-printed', numbers: marks.map((_, index) => `${number}.${letterOf(index)}`) };
  }
  if (marks.length > 1 && marks.every((mark) => lastNumber(mark) === 1))
    return { numbering: 'all-the-same', numbers: inOrder };
  const own = marks.map((mark) => `${number}.${lastNumber(mark)}`);
  if (!marks.every((mark, index) => index === 0 || lastNumber(mark) > lastNumber(marks[index - 1])))
    return { numbering: 'disordered', numbers: inOrder };
  return { numbering: 'as-printed', numbers: own };
}

const letterOf = (index: number) => String.fromCharCode(97 + index);

function rises(marks: readonly Mark[]): boolean {
  return marks.every((mark, index) => {
    const before = marks[index - 1];
    return !before || (familyOf(before) === familyOf(mark) && comesAfter(before.numbers, mark.numbers));
  });
}

function comesAfter(before: readonly number[], after: readonly number[]): boolean {
  const at = after.findIndex((number, index) => number !== before[index]);
  return at !== -1 && after[at]! > (before[at] ?? 0);
}

/** How many runs of rising numbers there are. */
const runsOf = (marks: readonly Mark[]): number =>
  1 + marks.filter((mark, index) => index > 0 && !comesAfter(marks[index - 1]!.numbers, mark.numbers)).length;

/** `2.1` for the first item of element 2, where elements number their own items. */
function numbersByElement(items: readonly FoundItem[]): string[] | undefined {
  let element: string | undefined;
  const numbers: string[] = [];
  for (const { group, mark } of items) {
    if (group) element = group.element;
    if (element === undefined) return undefined;
    numbers.push(`${element}.${lastNumber(mark)}`);
  }
  return new Set(numbers).size === numbers.length ? numbers : undefined;
}
