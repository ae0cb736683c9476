import type { DecisionToConfirm } from '#assessment';
import { wordParts } from '#standards';
import { formatDateTime } from '../../layout/dates.js';
import { words } from '../../layout/words.js';
import { type MarkedPart, markedParts } from '../comparisons/marked-part.js';

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
  { kind, label, version, sentence: was, by, at, reasons }: DecisionToConfirm,
  sentence: string,
): BeforeView {
  const say = words('unit');
  return {
    heading: say('criterion.before-of', { label, version }),
    kind: say(`criterion.before-kinds.${kind}`),
    words: markedParts(wordParts(was, sentence)),
    said: say('criterion.before-met', { by, at: formatDateTime(at) }),
    reasons,
  };
}
