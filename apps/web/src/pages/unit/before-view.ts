import type { DecisionToConfirm } from '#assessment';
import { wordParts } from '#standards';
import { markedParts } from '../comparisons/marked-part.js';
import type { Locale } from '../../layout/locale.js';

/**
 * A decision on the version before, with both texts in one.
 * @param sentence the criterion as it reads now
 */
export function beforeView(
  locale: Locale,
  { kind, label, version, sentence: was, by, at, reasons }: DecisionToConfirm,
  sentence: string,
) {
  const say = locale.words('unit');
  return {
    heading: say('criterion.before-of', { label, version }),
    kind: say(`criterion.before-kinds.${kind}`),
    words: markedParts(wordParts(was, sentence)),
    said: say('criterion.before-met', { by, at: locale.moment(at) }),
    reasons,
  };
}
