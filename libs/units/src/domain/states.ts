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

/** How a unit can end other than by clearance: its learner left, it moved to another version of its standard, or that was undone. */
export const unitEnds = ['withdrawn', 'moved', 'move-undone'] as const;
export type UnitEnd = (typeof unitEnds)[number];

/** The ways in which evidence can come about; what a unit specification may allow. */
export const methods = [
  'work-product',
  'reflective-account',
  'direct-observation',
  'professional-discussion',
  'questioning',
  'witness-testimony',
  'simulation',
] as const;
export type Method = (typeof methods)[number];
