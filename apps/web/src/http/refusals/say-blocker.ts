import { evidenceReference } from '#evidence';
import { type Say, words } from '../../layout/words.js';

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
export function sayBlocker(blocker: SaidBlocker, ofPage?: Say): string {
  const say = words('refusals');
  const number = blocker['evidenceNumber'];
  const facts = typeof number === 'number' ? { ...blocker, evidence: evidenceReference(number) } : blocker;
  return (
    (ofPage && wordsIfAny(ofPage, `errors.${blocker.code}`, facts)) ??
    wordsIfAny(say, `reasons.${blocker.code}`, facts) ??
    wordsIfAny(say, `bodies.${blocker.code}`, facts) ??
    say('reasons.other')
  );
}

function wordsIfAny(say: Say, key: string, facts: SaidBlocker): string | undefined {
  try {
    const sentence = say(key, facts);
    return sentence === key ? undefined : sentence;
  } catch {
    return undefined;
  }
}

/** Each sentence once. */
export const sayBlockers = (blockers: readonly SaidBlocker[]): string[] => [
  ...new Set(blockers.map((blocker) => sayBlocker(blocker))),
];
