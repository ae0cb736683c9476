import type { ComparedCriterion, CriterionChange } from '#standards';
import { markedParts } from './marked-part.js';
import type { Locale } from '../../layout/locale.js';

/** One change: its heading with both labels, and its words, in one text or side by side. */
export function changeView(
  locale: Locale,
  { kind, before, after, similarity, place, uncertain, words: both }: CriterionChange,
) {
  const say = locale.words('comparisons');
  const whole = kind === 'new' || kind === 'withdrawn' || kind === 'moved' || kind === 'same';
  return {
    heading: say(`change.${kind}`, { was: labels(locale, before), is: labels(locale, after) }),
    remarks: [
      // Texts that are equal are not called reworded, so never a hundred.
      ...(kind === 'reworded' ? [say('alike', { percent: Math.min(99, Math.round(similarity * 100)) })] : []),
      ...(place === 'out-of-order' || place === 'other-section' ? [say(`place.${place}`)] : []),
    ],
    words: both
      ? whole
        ? [{ text: both[0]!.text, removed: false, added: false }]
        : markedParts(both)
      : undefined,
    sides: both
      ? undefined
      : [
          { name: say('before'), criteria: before.map(sideView) },
          { name: say('after'), criteria: after.map(sideView) },
        ],
    // Why a person should look twice.
    doubts: uncertain.map((doubt) => say(`doubts.${doubt}`)),
  };
}

const sideView = ({ label, parts }: ComparedCriterion) => ({ label, words: markedParts(parts) });

/** "P3", "P3 and P4", "P3, P4 and P5". */
function labels(locale: Locale, criteria: readonly ComparedCriterion[]): string {
  const all = criteria.map(({ label }) => label);
  const last = all.pop() ?? '';
  return all.length > 0 ? locale.words('comparisons')('and', { first: all.join(', '), last }) : last;
}
