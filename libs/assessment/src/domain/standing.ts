import { isMethodAllowed, type MethodRules } from '#units/domain';
import {
  type CriterionFacts,
  type CrossReferenceFacts,
  type DecisionFacts,
  isLive,
  type JudgementFacts,
} from './facts.js';

/**
 * What stands of a criterion: its latest decision if that is `met`, is effective, was not reopened, and all
 * that it relies on still holds. Null when nothing stands. ("What stands" in the domain.)
 */
export function standing(criterion: CriterionFacts, rules: MethodRules): DecisionFacts | null {
  const { decision } = criterion;
  return decision?.effective && holds(criterion, decision, rules) ? decision : null;
}

/** As `standing`, for a decision that waits for its countersignature: all else about it holds. */
export function standsOnceCountersigned(criterion: CriterionFacts, rules: MethodRules): boolean {
  const { decision } = criterion;
  return decision !== null && !decision.effective && holds(criterion, decision, rules);
}

function holds(criterion: CriterionFacts, decision: DecisionFacts, rules: MethodRules): boolean {
  return (
    decision.outcome === 'met' &&
    !decision.reopened &&
    decision.judgementIds.every((id) => {
      const judged = crossReferenceJudgedBy(criterion, id);
      return judged !== undefined && isLive(judged) && isMethodAllowed(judged.revision.method, rules);
    })
  );
}

/** The cross-reference on which this judgement is the latest and not void; undefined once it was superseded. */
export function crossReferenceJudgedBy(
  criterion: Pick<CriterionFacts, 'crossReferences'>,
  judgementId: string,
): CrossReferenceFacts | undefined {
  return criterion.crossReferences.find((reference) => judgementOf(reference, judgementId) !== undefined);
}

/** This judgement, if it is the latest on its cross-reference and not void: made here, or before a move and not since. */
export function judgementOf(
  { judgement, judgedBefore = [] }: CrossReferenceFacts,
  judgementId: string,
): JudgementFacts | undefined {
  const latest =
    judgement && !judgement.before ? [judgement] : [...(judgement ? [judgement] : []), ...judgedBefore];
  return latest.find((one) => one.id === judgementId && !one.void);
}
