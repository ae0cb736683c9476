export {
  type CriterionState,
  criterionStates,
  type Method,
  methods,
  type UnitState,
  unitStates,
} from './domain/states.js';
