/** `#units/domain`: rules alone, for the rules of other libraries. */
export {
  countCriteria,
  type Counter,
  counterOf,
  progressOf,
  recountCriteria,
  statesCountedAs,
  type UnitCounters,
  type UnitProgress,
} from './counters.js';
export {
  type CriterionState,
  criterionStates,
  type Method,
  methods,
  type UnitEnd,
  unitEnds,
  type UnitState,
  unitStates,
} from './states.js';
