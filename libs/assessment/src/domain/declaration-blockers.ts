import type { CriterionState } from '#units';

export type DeclarationBlocker =
  | { readonly code: 'unit-withdrawn' }
  | {
      readonly code: 'criterion-not-met';
      readonly criterionId: string;
      readonly label: string;
      readonly state: CriterionState;
    };

export interface LabelledState {
  readonly criterionId: string;
  readonly label: string;
  readonly state: CriterionState;
}

/** Why the learner cannot declare the unit complete yet. */
export function declarationBlockers(
  unit: { readonly withdrawn: boolean },
  criteria: readonly LabelledState[],
): DeclarationBlocker[] {
  return [
    ...(unit.withdrawn ? [{ code: 'unit-withdrawn' as const }] : []),
    ...criteria
      .filter(({ state }) => state !== 'met')
      .map(({ criterionId, label, state }) => ({
        code: 'criterion-not-met' as const,
        criterionId,
        label,
        state,
      })),
  ];
}
