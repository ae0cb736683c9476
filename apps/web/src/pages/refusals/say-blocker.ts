import { evidenceReference } from '#evidence';
import { words } from '../../layout/words.js';

/** A reason why a rule refused: its code and the facts that its sentence needs. */
export interface SaidBlocker {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** A blocker's sentence, `reasons.<code>`, with its facts put in; of one that nobody worded, that something is missing. */
export function sayBlocker(blocker: SaidBlocker): string {
  const say = words('refusals');
  const number = blocker['evidenceNumber'];
  const facts = typeof number === 'number' ? { ...blocker, evidence: evidenceReference(number) } : blocker;
  try {
    const sentence = say(`reasons.${blocker.code}`, facts);
    return sentence.startsWith('reasons.') ? say('reasons.other') : sentence;
  } catch {
    return say('reasons.other');
  }
}

/** Each sentence once. */
export const sayBlockers = (blockers: readonly SaidBlocker[]): string[] => [
  ...new Set(blockers.map(sayBlocker)),
];
