import type { EvidenceBehind, RecordedJudgement } from '#assessment';
import type { Locale } from '../../layout/locale.js';

/** What became of a piece of evidence for a criterion, in a word or two. */
export function saidOf(locale: Locale, { withdrawn, judgement, judgedBefore }: EvidenceBehind): string {
  const say = locale.words('assessment');
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
export function judgedBy(
  locale: Locale,
  { by, at, before }: Pick<RecordedJudgement, 'by' | 'at' | 'before'>,
): string {
  const said = { by, at: locale.moment(at), version: before };
  return locale.words('assessment')(before ? 'judged-before' : 'judged-by', said);
}
