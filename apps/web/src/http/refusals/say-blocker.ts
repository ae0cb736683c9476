import { evidenceReference } from '#evidence';
import type { Blocker } from '#refusals';
import type { Say } from '#words';
import type { Areas, Locale } from '../../layout/locale.js';

/**
 * A blocker's sentence with its facts put in: the page's own, `errors.<code>`, where it has one; else the one that all
 * pages share, `reasons.<code>`, or what is said of that kind of refusal; of one that nobody worded, that something is
 * missing.
 */
export function sayBlocker(locale: Locale, blocker: Blocker, area?: keyof Areas): string {
  const say = locale.words('refusals');
  const number = blocker['evidenceNumber'];
  const facts = typeof number === 'number' ? { ...blocker, evidence: evidenceReference(number) } : blocker;
  return (
    (area && wordsIfAny(locale.words(area), 'errors', facts)) ??
    wordsIfAny(say, 'reasons', facts) ??
    wordsIfAny(say, 'bodies', facts) ??
    say('reasons.other')
  );
}

function wordsIfAny<Group extends string>(
  say: Pick<Say<never, Group>, 'find'>,
  group: Group,
  facts: Blocker,
): string | undefined {
  try {
    return say.find(group, facts.code, facts);
  } catch {
    return undefined; // A sentence that needs a fact which this refusal has not.
  }
}

/** Each sentence once. */
export const sayBlockers = (locale: Locale, blockers: readonly Blocker[]): string[] => [
  ...new Set(blockers.map((blocker) => sayBlocker(locale, blocker))),
];
