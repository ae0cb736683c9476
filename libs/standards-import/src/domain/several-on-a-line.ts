import { lastNumber } from './item-tree.js';
import { markAtStart, type Mark } from './marks.js';
import type { Marked } from './mark-candidates.js';
import { cutStrip, type Strip } from './strip.js';

/**
 * Cuts lines on which several items stand: `1. open 2. shut`. Cuts only where the next number in order comes, and
 * no line begins with it. Each cut is told, and whether it is beyond doubt: a number alone at the end is not.
 */
export function itemsApart(
  marked: readonly Marked[],
  told: (strip: Strip, sure: boolean) => void,
  allOnes: boolean,
): Marked[] {
  const apart: Marked[] = [];
  const waiting = [...marked].reverse();
  let current: Mark | undefined;
  let heading: Mark | undefined;
  while (waiting.length > 0) {
    const one = waiting.pop()!;
    const { strip, mark } = one;
    if (mark) current = mark;
    if (mark?.style === 'number' && mark.numbers.length === 1) heading = mark;
    const next = waiting.findLast((later) => later.mark)?.mark;
    const cut = current && cutOf(strip.text, mark?.length ?? 0, [current, heading], next, allOnes);
    if (!cut) {
      apart.push(one);
      continue;
    }
    const [before, after] = cutStrip(strip, cut.at);
    told(strip, cut.sure && !(current!.bare && !next));
    apart.push({ strip: before, mark });
    waiting.push({ strip: after, mark: markAtStart(after.text) });
  }
  return apart;
}

/** The first place where a mark comes that may; not sure where the same stands twice. */
function cutOf(
  text: string,
  from: number,
  marks: readonly (Mark | undefined)[],
  next: Mark | undefined,
  allOnes: boolean,
): { readonly at: number; readonly sure: boolean } | undefined {
  const cuts = marks
    .flatMap((mark) => (mark ? successors(mark, text, next, allOnes) : []))
    .map((printed) => ({ printed, at: positionOf(text, printed, from) }))
    .filter(({ at }) => at !== -1)
    .sort((one, other) => one.at - other.at);
  const [first] = cuts;
  if (!first) return undefined;
  const again = /\d$/.test(first.printed) && positionOf(text, first.printed, first.at) !== -1;
  return { at: first.at, sure: !again };
}

/** The marks that may come after one on the same line: the next of its list, or the first of a list below it. */
function successors(mark: Mark, text: string, next: Mark | undefined, allOnes: boolean): string[] {
  const { before, after, numbers, style, bare } = mark;
  if (style === 'bullet') return /^[-–—*]/.test(before) ? [] : [before];
  const number = lastNumber(mark) + 1;
  const comes = (...expected: number[]) =>
    next?.style === style && next.numbers.join('.') === expected.join('.');
  if (style === 'letter')
    return number > 26 || comes(number) ? [] : [before + String.fromCharCode(96 + number) + after];
  if (allOnes && !bare && numbers.length === 1 && numbers[0] === 1) return [before + '1' + after];
  const following = [...numbers.slice(0, -1), number];
  if (bare) return next && lastNumber(next) <= number ? [] : [String(number)];
  const below = `${numbers[0]!}.1`;
  return [
    ...(comes(...following) ? [] : [before + following.join('.') + after]),
    ...(numbers.length > 1 || comes(numbers[0]!, 1) ? [] : [before + below, before + below + after]),
    ...(text.includes('(a) ') && text.includes(' (b) ') ? ['(a)'] : []),
  ];
}

function positionOf(text: string, printed: string, from: number): number {
  for (let at = text.indexOf(printed, from + 1); at !== -1; at = text.indexOf(printed, at + 1)) {
    const follows = text.slice(at + printed.length);
    if (text[at - 1] === ' ' && /^\s[^\d\s]/.test(follows)) return at;
  }
  return -1;
}
