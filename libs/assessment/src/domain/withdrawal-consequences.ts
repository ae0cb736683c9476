import type { MethodRules } from '#units/domain';
import type { CriterionFacts } from './facts.js';
import { standing } from './standing.js';

/** The criteria that stand now and would no longer, were this evidence withdrawn (rule 7). */
export function withdrawalConsequences<Criterion extends CriterionFacts>(
  evidenceId: string,
  criteria: readonly Criterion[],
  rules: MethodRules,
): Criterion[] {
  return criteria.filter(
    (criterion) =>
      standing(criterion, rules) !== null && standing(without(evidenceId, criterion), rules) === null,
  );
}

function without(evidenceId: string, criterion: CriterionFacts): CriterionFacts {
  return {
    ...criterion,
    crossReferences: criterion.crossReferences.map((reference) =>
      reference.revision.evidenceId === evidenceId
        ? { ...reference, revision: { ...reference.revision, withdrawn: true } }
        : reference,
    ),
  };
}
