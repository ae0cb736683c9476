import type { CriterionFacts, DecisionFacts, JudgementFacts } from './facts.js';

/** The criterion once this judgement is the latest on its cross-reference. */
export const withJudgement = <Criterion extends CriterionFacts>(
  criterion: Criterion,
  crossReferenceId: string,
  judgement: JudgementFacts,
): Criterion => ({
  ...criterion,
  crossReferences: criterion.crossReferences.map((reference) =>
    reference.id === crossReferenceId ? { ...reference, judgement, judgedBefore: [] } : reference,
  ),
});

/** The criterion once this decision is its latest. */
export const withDecision = <Criterion extends CriterionFacts>(
  criterion: Criterion,
  decision: DecisionFacts,
): Criterion => ({ ...criterion, decision });
