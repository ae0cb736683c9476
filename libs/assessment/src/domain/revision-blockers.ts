import type { MethodRules } from '#units/domain';
import { type CriterionFacts } from './facts.js';
import { crossReferenceJudgedBy, standing } from './standing.js';

export type RevisionBlocker =
  | { readonly code: 'evidence-withdrawn'; readonly evidenceNumber: number }
  | {
      readonly code: 'relied-on';
      readonly unitId: string;
      readonly criterionId: string;
      readonly label: string;
    };

export interface UnitWithCriteria extends MethodRules {
  readonly id: string;
  readonly criteria: readonly (CriterionFacts & { readonly label: string })[];
}

/** The criteria that stand on this evidence. */
export function reliedOnBy(
  evidenceId: string,
  units: readonly UnitWithCriteria[],
): Extract<RevisionBlocker, { code: 'relied-on' }>[] {
  return units.flatMap((unit) =>
    unit.criteria
      .filter((criterion) =>
        standing(criterion, unit)?.judgementIds.some(
          (id) => crossReferenceJudgedBy(criterion, id)?.revision.evidenceId === evidenceId,
        ),
      )
      .map(({ criterionId, label }) => ({ code: 'relied-on' as const, unitId: unit.id, criterionId, label })),
  );
}

/**
 * Why evidence cannot be replaced by a new revision: a standing decision relies on it, and its assessor did not
 * hand it back (rule 7).
 */
export function revisionBlockers(
  evidence: {
    readonly id: string;
    readonly number: number;
    readonly withdrawn: boolean;
    readonly returned: boolean;
  },
  units: readonly UnitWithCriteria[],
): RevisionBlocker[] {
  return [
    ...(evidence.withdrawn ? [{ code: 'evidence-withdrawn' as const, evidenceNumber: evidence.number }] : []),
    ...(evidence.returned ? [] : reliedOnBy(evidence.id, units)),
  ];
}
