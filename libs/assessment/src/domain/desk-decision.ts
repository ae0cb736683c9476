import type { MethodRules } from '#units/domain';
import type { DecisionProposal } from './decision-blockers.js';
import { type CriterionFacts, isLive, type Supports } from './facts.js';
import { standing } from './standing.js';

/** The three keys of the judging page. */
export type DeskKey = 'met' | 'partly' | 'not-yet';

export const supportsOf: Readonly<Record<DeskKey, Supports>> = {
  met: 'fully',
  partly: 'partly',
  'not-yet': 'not',
};

export interface DeskAnswer {
  readonly key: DeskKey;
  readonly reasons: string;
  readonly occasionDidNotArise: string | null;
  /** With `not yet`: the assessor says that a criterion met by other evidence is met no longer. */
  readonly noLongerMet: boolean;
}

/**
 * The decision that a key at the desk makes beside its judgement, or null when it makes none.
 *
 * New evidence never ends a standing decision: while the criterion stands by other evidence, `met` adds a
 * judgement and `not yet` one too, unless the assessor says it is no longer met. `not yet` on one item does not
 * speak against another that supports the criterion fully: that one then awaits its decision.
 *
 * @param criterion as it is once the judgement counts
 */
export function deskDecision(
  criterion: CriterionFacts,
  judgementId: string,
  rules: MethodRules,
  { key, reasons, occasionDidNotArise, noLongerMet }: DeskAnswer,
): DecisionProposal | null {
  if (key === 'partly') return null;
  const stands = standing(criterion, rules) !== null;
  const base = { reasons, togetherBecause: null, occasionDidNotArise: null };
  if (key === 'met')
    return stands ? null : { ...base, outcome: 'met', judgementIds: [judgementId], occasionDidNotArise };
  const judged = criterion.crossReferences.filter(isLive).flatMap(({ judgement }) => judgement ?? []);
  const supported = stands || judged.some(({ supports }) => supports === 'fully');
  if (supported && !noLongerMet) return null;
  return { ...base, outcome: 'not-yet-met', judgementIds: judged.map(({ id }) => id) };
}
