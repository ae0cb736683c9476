import type { DecisionToConfirm } from '#assessment';
import { wordParts } from '#standards';
import { type MarkedPart, markedParts } from '../comparisons/marked-part.js';
import type { Locale } from '../../layout/locale.js';

/** A decision on the version before, with both texts in one. */
export interface BeforeView {
  readonly heading: string;
  readonly kind: string;
  readonly words: readonly MarkedPart[];
  readonly said: string;
  readonly reasons: string;
}

/** @param sentence the criterion as it reads now */
export function beforeView(
  locale: Locale,
  { kind, label, version, sentence: was, by, at, reasons }: DecisionToConfirm,
  sentence: string,
): BeforeView {
  const say = locale.words('unit');
  return {
    heading: say('criterion.before-of', { label, version }),
    kind: say(`criterion.before-kinds.${kind}`),
    words: markedParts(wordParts(was, sentence)),
    said: say('criterion.before-met', { by, at: locale.moment(at) }),
    reasons,
  };
}
