import { type CriterionState, criterionStates } from './states.js';

/** What a unit's counters count. `open`: assessed, and now with the learner again. What is left is not begun. */
export const counters = ['met', 'awaiting', 'open'] as const;
export type Counter = (typeof counters)[number];

export interface UnitCounters {
  readonly criteriaTotal: number;
  readonly criteriaMet: number;
  readonly criteriaAwaiting: number;
  readonly criteriaOpen: number;
}

/** Which counter a criterion in this state is in; null before anything was put forward for it. */
export function counterOf(state: CriterionState): Counter | null {
  switch (state) {
    case 'met':
      return 'met';
    case 'met-awaiting-countersignature':
    case 'awaiting-assessment':
      return 'awaiting';
    case 'reopened':
    case 'partly-met':
    case 'not-yet-met':
      return 'open';
    case 'evidence-linked':
    case 'not-started':
      return null;
  }
}

export const statesCountedAs = (counter: Counter): CriterionState[] =>
  criterionStates.filter((state) => counterOf(state) === counter);

/** The counters of a whole unit, from its criteria: what is kept must equal this. */
export function countCriteria(states: readonly CriterionState[]): UnitCounters {
  const counted = (counter: Counter) => states.filter((state) => counterOf(state) === counter).length;
  return {
    criteriaTotal: states.length,
    criteriaMet: counted('met'),
    criteriaAwaiting: counted('awaiting'),
    criteriaOpen: counted('open'),
  };
}
