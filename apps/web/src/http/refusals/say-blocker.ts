import { evidenceReference } from '#evidence';
import type { Say } from '#words';
import type { Areas } from '../../layout/locale.js';
import type { Locale } from '../../layout/locale.js';

/** A reason why an act was refused: its code and the facts that its sentence needs. */
export interface SaidBlocker {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/**
 * A blocker's sentence with its facts put in: the page's own, `errors.<code>`, where it has one; else the one that all
 * pages share, `reasons.<code>`, or what is said of that kind of refusal; of one that nobody worded, that something is
 * missing.
 */
export function sayBlocker(locale: Locale, blocker: SaidBlocker, area?: keyof Areas): string {
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
  facts: SaidBlocker,
): string | undefined {
  try {
    return say.find(group, facts.code, facts);
  } catch {
    return undefined; // A sentence that needs a fact which this refusal has not.
  }
}

/** Each sentence once. */
export const sayBlockers = (locale: Locale, blockers: readonly SaidBlocker[]): string[] => [
  ...new Set(blockers.map((blocker) => sayBlocker(locale, blocker))),
];
