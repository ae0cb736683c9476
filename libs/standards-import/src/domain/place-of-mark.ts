import { familyOf, lastNumber, type Family, type FoundItem } from './item-tree.js';
import { endsWithColon } from './line-ends.js';
import type { Marked } from './mark-candidates.js';
import type { MarkFound } from './marks.js';
import { joinParts } from './joining.js';

/** Where a mark puts its item: on the top level, below the last item, deeper still, or nowhere: it is no mark. */
export interface PlaceOfMark {
  readonly level: 'top' | 'sub' | 'deeper' | 'none';
  readonly doubt?: 'number-missing' | 'number-repeated' | 'sub-list-unclear' | 'mark-unclear';
}

const top: PlaceOfMark = { level: 'top' };
const sub: PlaceOfMark = { level: 'sub' };

export interface ListSoFar {
  readonly items: readonly FoundItem[];
  /** A heading between items stands directly above. */
  readonly belowGroup: boolean;
  /** The lines still to come. */
  readonly following: readonly Marked[];
  /** Every item of the section is numbered 1. */
  readonly allOnes: boolean;
  /** The line before is full: a sentence may run on here. */
  readonly inSentence: boolean;
}

/** Decides where an item belongs by its mark, the marks before and after, and where it stands on the page. */
export function placeOfMark(mark: MarkFound, indent: number, list: ListSoFar): PlaceOfMark {
  const last = list.items.at(-1);
  if (!last?.mark) return top;
  const family = familyOf(mark);
  const topFamily = familyOf(list.items.find((item) => item.mark)!.mark!);
  if (topFamily === family && (family === 'number' || family === 'bare'))
    return numberAmongNumbers(mark, indent, last, list);
  if ((topFamily === 'number' || topFamily === 'bare') && family === 'dotted')
    return dottedBelowNumber(mark, last, list);
  if (topFamily === 'dotted' && family === 'dotted') return inOrder(mark, last.mark);
  if (topFamily === 'dotted' && family === 'deep') return sub;
  if (topFamily === 'dotted' && family === 'number') return { level: 'none', doubt: 'mark-unclear' };
  if (topFamily === 'letter' && family === 'letter') return letterAmongLetters(mark, indent, last, list);
  if (topFamily === family) return bulletAmongBullets(indent, last, list);
  return belowOther(mark, indent, last, topFamily);
}

function bulletAmongBullets(indent: number, last: FoundItem, { items }: ListSoFar): PlaceOfMark {
  const deeper = indent - items[0]!.indent;
  const below = last.subItems[0];
  if (below) return indent >= below.indent - 0.5 && deeper >= 1 ? sub : top;
  return deeper >= (announces(last) ? 1 : 2) ? sub : top;
}

const announces = (item: FoundItem): boolean => endsWithColon(joinParts(item.parts));

function numberAmongNumbers(mark: MarkFound, indent: number, last: FoundItem, list: ListSoFar): PlaceOfMark {
  const number = lastNumber(mark);
  const [lastTop, lastSub] = [lastNumber(last.mark), lastNumber(last.subItems.at(-1)?.mark)];
  const family = familyOf(mark);
  const subOpen = last.subItems.some((item) => item.mark && familyOf(item.mark) === family);
  const deeper = indent >= last.indent + 2;
  if (list.belowGroup)
    return number === lastTop + 1 || number === 1 ? top : { ...top, doubt: 'number-missing' };
  if (list.allOnes) return deeper || (indent > last.indent && announces(last)) ? sub : top;
  if (number === lastTop + 1) {
    if (!subOpen || number !== lastSub + 1) return top;
    if (nearerToSub(indent, last)) return sub;
    if (indent !== last.subItems.at(-1)!.indent) return top;
    return comesLater(family, number, list.following) ? sub : { ...top, doubt: 'sub-list-unclear' };
  }
  if (subOpen && (number === lastSub + 1 || (number === 1 && lastSub === 1))) return sub;
  if (number === 1) {
    if (deeper || resumes(family, lastTop, list.following) || announces(last)) return sub;
    return { ...top, doubt: 'sub-list-unclear' };
  }
  if (list.inSentence) return { level: 'none', doubt: 'mark-unclear' };
  return { ...top, doubt: number > lastTop ? 'number-missing' : 'number-repeated' };
}

/** Whether an edge is that of the sub-items rather than that of their heading. */
function nearerToSub(indent: number, { indent: edge, subItems }: FoundItem): boolean {
  const below = subItems.at(-1)?.indent ?? edge;
  return Math.abs(indent - below) < Math.abs(indent - edge);
}

/** Whether the numbers that follow come back to the one after `lastTop`, other than by counting up to it. */
function resumes(family: Family, lastTop: number, following: readonly Marked[]): boolean {
  let previous = 1;
  for (const { mark } of following) {
    if (!mark || familyOf(mark) !== family) continue;
    const number = lastNumber(mark);
    if (number === lastTop + 1) return number !== previous + 1;
    if (number !== previous + 1 && number !== 1) return false;
    previous = number;
  }
  return false;
}

const comesLater = (family: Family, number: number, following: readonly Marked[]): boolean =>
  following.some(({ mark }) => mark && familyOf(mark) === family && lastNumber(mark) === number);

function dottedBelowNumber(mark: MarkFound, last: FoundItem, { items }: ListSoFar): PlaceOfMark {
  const [heading, number] = mark.numbers as [number, number];
  if (heading !== lastNumber(last.mark) && heading !== items.length)
    return { level: 'none', doubt: 'mark-unclear' };
  const before = last.subItems.at(-1)?.mark;
  const expected = before && familyOf(before) === 'dotted' ? lastNumber(before) + 1 : 1;
  return number === expected ? sub : { ...sub, doubt: 'number-missing' };
}

function inOrder(mark: MarkFound, before: FoundItem['mark']): PlaceOfMark {
  const [element, number] = mark.numbers as [number, number];
  const [lastElement, lastNumber] = before!.numbers as [number, number];
  const next =
    element === lastElement ? number === lastNumber + 1 : element === lastElement + 1 && number === 1;
  return next ? top : { ...top, doubt: 'number-missing' };
}

function letterAmongLetters(mark: MarkFound, indent: number, last: FoundItem, list: ListSoFar): PlaceOfMark {
  const number = lastNumber(mark);
  const lastTop = lastNumber(last.mark);
  const before = last.subItems.at(-1)?.mark;
  if (mark.numbers.length === 1 && number === lastTop + 1 && !nearerToSub(indent, last)) return top;
  if (mark.roman !== undefined && mark.roman === (before?.roman ?? 0) + 1) return sub;
  if (indent >= last.indent + 2) return sub;
  if (number === 1) return list.belowGroup ? top : { ...top, doubt: 'sub-list-unclear' };
  return { ...top, doubt: 'number-missing' };
}

/** A mark of another kind than those of the items: the sub-items of the last, or a third level. */
function belowOther(mark: MarkFound, indent: number, last: FoundItem, topFamily: string): PlaceOfMark {
  const before = last.subItems.at(-1);
  if (!before?.mark) {
    const level = indent <= last.indent + 1 && !announces(last);
    if (topFamily.startsWith('bullet') && mark.style === 'bullet' && level)
      return { ...top, doubt: 'sub-list-unclear' };
    if (mark.style === 'letter' && lastNumber(mark) !== 1 && mark.roman !== 1) return { level: 'none' };
    if (topFamily.startsWith('bullet') && mark.style === 'number' && lastNumber(mark) !== 1)
      return { level: 'none' };
    return sub;
  }
  if (familyOf(before.mark) !== familyOf(mark)) return { level: 'deeper' };
  if (mark.style === 'bullet') return indent >= before.indent + 2 ? { level: 'deeper' } : sub;
  const next = lastNumber(before.mark) + 1;
  if (lastNumber(mark) === 1 && lastNumber(before.mark) === 1 && mark.style === 'number') return sub;
  if (lastNumber(mark) === next || mark.roman === (before.mark.roman ?? -1) + 1) return sub;
  if (mark.roman === 1 && indent >= before.indent + 2) return { level: 'deeper' };
  return lastNumber(mark) > next
    ? { ...sub, doubt: 'number-missing' }
    : { level: 'none', doubt: 'mark-unclear' };
}
