import type { DecisionProposal } from './decision-blockers.js';
import { type CriterionFacts, effectiveWhenMade, type JudgementFacts } from './facts.js';

/** The criterion once this judgement is the latest on its cross-reference. */
export const withJudgement = <Criterion extends CriterionFacts>(
  criterion: Criterion,
  crossReferenceId: string,
  { id, supports }: Pick<JudgementFacts, 'id' | 'supports'>,
): Criterion => ({
  ...criterion,
  crossReferences: criterion.crossReferences.map((reference) =>
    reference.id === crossReferenceId
      ? { ...reference, judgement: { id, supports, void: false }, judgedBefore: [] }
      : reference,
  ),
});

/** The criterion once this decision is its latest. */
export const withDecision = <Criterion extends CriterionFacts>(
  criterion: Criterion,
  { id, outcome, judgementIds }: Pick<DecisionProposal, 'outcome' | 'judgementIds'> & { readonly id: string },
): Criterion => ({
  ...criterion,
  decision: { id, outcome, judgementIds, effective: effectiveWhenMade, reopened: false },
});
