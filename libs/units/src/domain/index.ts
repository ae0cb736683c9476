/** `#units/domain`: rules alone, for the rules of other libraries. */
export { type BarCriterion, barSegments, type BarSegment, type SegmentLine } from './bar-segments.js';
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
  establishedByRecording,
  isMethodAllowed,
  isRecordedMethod,
  isSimulated,
  listedMethods,
  type Method,
  type MethodRules,
  methods,
  methodsWithoutOccasion,
  needsQuestion,
  type RecordedMethod,
  recordedMethods,
} from './methods.js';
export {
  completeStates,
  type CriterionState,
  criterionStates,
  handedInStates,
  signedOffStates,
  type UnitEnd,
  unitEnds,
  type UnitState,
  unitStates,
} from './states.js';
