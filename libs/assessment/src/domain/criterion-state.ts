import { type CriterionState, type MethodRules } from '#units/domain';
import { type CriterionFacts, type CrossReferenceFacts, isLive } from './facts.js';
import { standing, standsOnceCountersigned } from './standing.js';

/** The state of a criterion: the first that fits, in the order of the domain. */
export function criterionState(criterion: CriterionFacts, rules: MethodRules): CriterionState {
  const { decision } = criterion;
  const live = criterion.crossReferences.filter(isLive);
  if (standing(criterion, rules)) return 'met';
  if (standsOnceCountersigned(criterion, rules)) return 'met-awaiting-countersignature';
  if (
    criterion.crossReferences.some((reference) => awaitsJudgement(reference, criterion)) ||
    awaitsConfirmation(criterion) ||
    awaitsDecision(criterion)
  )
    return 'awaiting-assessment';
  if (decision?.outcome === 'met') return 'reopened';
  if (live.some(({ judgement }) => judgement?.supports === 'partly')) return 'partly-met';
  if (decision?.outcome === 'not-yet-met' || live.some(({ judgement }) => judgement?.supports === 'not'))
    return 'not-yet-met';
  if (criterion.crossReferences.some(isInDraft)) return 'evidence-linked';
  return 'not-started';
}

/**
 * Submitted, not handed back, and nobody has judged it: work for the assessor. What was judged before a move is not,
 * while it waits to be confirmed, or once a decision here took it in.
 */
export function awaitsJudgement(
  reference: CrossReferenceFacts,
  { decision, toConfirm }: Pick<CriterionFacts, 'decision' | 'toConfirm'>,
): boolean {
  if (!isLive(reference) || reference.revision.returned || reference.judgement !== null) return false;
  const takenIn = decision ? decision.judgementIds : (toConfirm?.judgementIds ?? []);
  return !reference.judgedBefore?.some(({ id }) => takenIn.includes(id));
}

/** What stood before a move waits for the assessor to confirm it, as long as any of its evidence still counts. */
export const awaitsConfirmation = ({ crossReferences, decision, toConfirm }: CriterionFacts): boolean =>
  decision === null &&
  crossReferences.some(
    (reference) =>
      isLive(reference) && reference.judgedBefore?.some(({ id }) => toConfirm?.judgementIds.includes(id)),
  );

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
  standing(criterion, rules) !== null &&
  criterion.crossReferences.some((one) => awaitsJudgement(one, criterion));
