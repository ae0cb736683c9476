import { type CriterionState, criterionStates } from './states.js';

/** What a unit's counters count. `open`: assessed, and now with the learner again. The rest are not started. */
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

const countOf = (states: readonly CriterionState[], counter: Counter): number =>
  states.filter((state) => counterOf(state) === counter).length;

/** The counters of a whole unit, from its criteria: the stored counters must equal these. */
export const countCriteria = (states: readonly CriterionState[]): UnitCounters => ({
  criteriaTotal: states.length,
  criteriaMet: countOf(states, 'met'),
  criteriaAwaiting: countOf(states, 'awaiting'),
  criteriaOpen: countOf(states, 'open'),
});

/** The counters once some criteria have gone from the states `before` to the states `after`. */
export function recountCriteria(
  counters: UnitCounters,
  before: readonly CriterionState[],
  after: readonly CriterionState[],
): UnitCounters {
  const change = (counter: Counter) => countOf(after, counter) - countOf(before, counter);
  return {
    criteriaTotal: counters.criteriaTotal,
    criteriaMet: counters.criteriaMet + change('met'),
    criteriaAwaiting: counters.criteriaAwaiting + change('awaiting'),
    criteriaOpen: counters.criteriaOpen + change('open'),
  };
}

/** How far a unit is, from the states of its criteria or its counters. */
export interface UnitProgress {
  /** A criterion was assessed, and is with the learner again. */
  readonly anyOpen: boolean;
  /** Anything was put forward for a criterion, if only in a draft. */
  readonly anyStarted: boolean;
}

export const progressOf = (states: readonly CriterionState[]): UnitProgress => ({
  anyOpen: states.some((state) => counterOf(state) === 'open'),
  anyStarted: states.some((state) => state !== 'not-started'),
});
