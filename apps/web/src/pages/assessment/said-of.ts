import type { EvidenceBehind, JudgementRow } from '#assessment';
import { formatDateTime } from '../../layout/dates.js';
import { words } from '../../layout/words.js';

/** What became of a piece of evidence for a criterion, in a word or two. */
export function saidOf({ withdrawn, judgement, judgedBefore }: EvidenceBehind): string {
  const say = words('assessment');
  const [before] = judgedBefore;
  if (withdrawn) return say('other-withdrawn');
  if (!judgement && before)
    return say('before-short', {
      supports: say(`supports-short.${before.supports}`),
      version: before.version,
    });
  return say(`supports-short.${judgement?.supports ?? 'waiting'}`);
}

/** Who judged when, and on which version of the standard, when it was not this one. */
export function judgedBy({ by, at, before }: Pick<JudgementRow, 'by' | 'at' | 'before'>): string {
  const said = { by, at: formatDateTime(at), version: before };
  return words('assessment')(before ? 'judged-before' : 'judged-by', said);
}
