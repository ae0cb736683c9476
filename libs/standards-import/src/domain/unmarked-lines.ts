import { sectionIntroduction } from './heading-names.js';
import {
  endsOpen,
  endsWithColon,
  endsWithStop,
  startsCapital,
  startsSmall,
  type IsFull,
} from './line-ends.js';
import type { Marked } from './mark-candidates.js';
import type { FoundItem } from './item-tree.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import { maxGroupLength, minSubListIndent } from './thresholds.js';

/** What a line without a mark is to the items about it. `guess`: another reading is as good. */
export interface Unmarked {
  readonly is: 'more' | 'group' | 'stray';
  readonly guess?: boolean;
}

/** A line before the first item: the introduction, or a heading over the first items. */
export function beforeFirst(
  strip: SectionStrip,
  hasIntroduction: boolean,
): 'introduction' | 'group' | 'stray' {
  if (sectionIntroduction(strip.text)) return 'introduction';
  if (looksLikeGroup(strip) && (hasIntroduction || strip.heading || !endsWithColon(strip.text)))
    return 'group';
  return hasIntroduction ? 'stray' : 'introduction';
}

/** Whether a line without a mark is a sub-item all the same: further in, below a line that announces a list. */
export function isBareSubItem(
  strip: SectionStrip,
  previous: SectionStrip,
  item: FoundItem,
  isFull: IsFull,
): boolean {
  const edge = item.indent + (item.mark?.printed.length ?? 0) + 1;
  const last = item.subItems.at(-1);
  if (!last) return endsWithColon(previous.text) && strip.indent >= edge + minSubListIndent;
  if (last.mark || Math.abs(strip.indent - last.indent) > 1) return false;
  return !isFull(previous, strip);
}

/**
 * A line after an item: it goes on with the item, is a heading over the next ones, or belongs to neither.
 *
 * @param previous the line before it, of the item
 * @param following the lines after it
 */
export function afterItem(
  strip: SectionStrip,
  previous: SectionStrip,
  following: readonly Marked[],
  isFull: IsFull,
): Unmarked {
  const open = endsOpen(previous.text) || startsSmall(strip.text);
  const announced = endsWithColon(previous.text) && !isFull(previous, strip);
  const isGroup = looksLikeGroup(strip) && itemFollows(strip, following);
  if (strip.heading && isGroup && !startsSmall(strip.text)) return { is: 'group' };
  // Bold words do not go on with a sentence that is not.
  if (strip.heading && !previous.heading && interrupted(strip)) return { is: 'stray' };
  if (!interrupted(strip)) {
    if (open || isFull(previous, strip) || previous.of.line === strip.of.line)
      return { is: 'more', guess: announced };
    return isGroup && !endsOpen(strip.text)
      ? { is: 'group' }
      : { is: 'more', guess: startsCapital(strip.text) || /^\d/.test(strip.text) };
  }
  const isName = startsCapital(strip.text) && !/[,(]$/.test(previous.text);
  if (open) return { is: 'more', guess: announced || isName };
  if (strip.page && isFull(previous, strip) && !endsWithStop(previous.text))
    return { is: 'more', guess: true };
  if (isGroup) return { is: 'group' };
  return endsWithStop(previous.text) || startsCapital(strip.text)
    ? { is: 'stray' }
    : { is: 'more', guess: true };
}

const looksLikeGroup = ({ text }: SectionStrip): boolean =>
  text.length <= maxGroupLength &&
  (startsCapital(text) || /^\d\S* \p{Lu}/u.test(text)) &&
  !/[.;,!?]$/.test(text);

/** An item, or the introduction printed again, stands below, at most after one more line of the heading. */
function itemFollows(strip: SectionStrip, following: readonly Marked[]): boolean {
  const next = following.find(({ strip: below }) => !sectionIntroduction(below.text));
  if (next?.mark) return true;
  const after = following[following.indexOf(next!) + 1];
  return next !== undefined && after?.mark !== undefined && (strip.heading || /^element\b/i.test(strip.text));
}
