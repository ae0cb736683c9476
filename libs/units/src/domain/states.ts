/** A criterion's state, in the order in which the first that fits is taken. */
export const criterionStates = [
  'met',
  'met-awaiting-countersignature',
  'awaiting-assessment',
  'reopened',
  'partly-met',
  'not-yet-met',
  'evidence-linked',
  'not-started',
] as const;
export type CriterionState = (typeof criterionStates)[number];

/** A unit's state. The states after `iqa-cleared` belong to claims (planned). */
export const unitStates = [
  'not-started',
  'in-progress',
  'action-with-learner',
  'ready-to-declare',
  'ready-for-sign-off',
  'awaiting-countersignature',
  'awaiting-iqa',
  'iqa-action-required',
  'iqa-cleared',
  'claimed',
  'certificated',
  'result-withdrawn',
] as const;
export type UnitState = (typeof unitStates)[number];

/** Cleared by internal quality assurance: it may have a final portfolio. */
export const completeStates: readonly UnitState[] = ['iqa-cleared', 'claimed', 'certificated'];

/** Waits for the centre, not for its learner. `keep_plan_of_unit` in the database has the same list. */
export const handedInStates: readonly UnitState[] = ['awaiting-iqa', ...completeStates];

/** Signed off: until the IQA asks for action it stays on the version it was signed off on. */
export const signedOffStates: readonly UnitState[] = [
  'awaiting-countersignature',
  ...handedInStates,
  'result-withdrawn',
];

/** How a unit can end other than by clearance: its learner left, it moved to another version of its standard, or that was undone. */
export const unitEnds = ['withdrawn', 'moved', 'move-undone'] as const;
export type UnitEnd = (typeof unitEnds)[number];
