import type { CriterionState } from '#units';
import { type CriterionFacts, type CrossReferenceFacts, isLive, type MethodRules } from './facts.js';
import { standing, standsOnceCountersigned } from './standing.js';

/** The state of a criterion: the first that fits, in the order of the domain. */
export function criterionState(criterion: CriterionFacts, rules: MethodRules): CriterionState {
  const { decision } = criterion;
  const live = criterion.crossReferences.filter(isLive);
  if (standing(criterion, rules)) return 'met';
  if (standsOnceCountersigned(criterion, rules)) return 'met-awaiting-countersignature';
  if (live.some(awaitsJudgement) || awaitsDecision(criterion)) return 'awaiting-assessment';
  if (decision?.outcome === 'met') return 'reopened';
  if (live.some(({ judgement }) => judgement?.supports === 'partly')) return 'partly-met';
  if (decision?.outcome === 'not-yet-met' || live.some(({ judgement }) => judgement?.supports === 'not'))
    return 'not-yet-met';
  if (criterion.crossReferences.some(isInDraft)) return 'evidence-linked';
  return 'not-started';
}

/** Submitted, not handed back, and nobody has judged it: work for the assessor. */
export const awaitsJudgement = (reference: CrossReferenceFacts): boolean =>
  isLive(reference) && !reference.revision.returned && reference.judgement === null;

/**
 * Evidence supports the criterion fully, and no decision has taken that in: none names the judgement, or the
 * one that does was `met` and ended for want of something else it relied on.
 */
export function awaitsDecision({ crossReferences, decision }: CriterionFacts): boolean {
  const settled = decision && (decision.outcome === 'not-yet-met' || decision.reopened) ? decision : null;
  return crossReferences.some(
    (reference) =>
      isLive(reference) &&
      reference.judgement?.supports === 'fully' &&
      !settled?.judgementIds.includes(reference.judgement.id),
  );
}

/** In a draft of evidence that was not withdrawn. What was handed back unjudged counts again when it is revised. */
const isInDraft = ({ revision }: CrossReferenceFacts): boolean => !revision.submitted && !revision.withdrawn;

/** Whether a criterion that stands has more evidence waiting: it is shown, and ends nothing. */
export const hasNewEvidenceWaiting = (criterion: CriterionFacts, rules: MethodRules): boolean =>
  standing(criterion, rules) !== null && criterion.crossReferences.some(awaitsJudgement);
