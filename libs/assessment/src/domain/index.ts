/** `#assessment/domain`: rules alone, for whoever needs them without a database. */
export { criterionState } from './criterion-state.js';
export { declarationBlockers } from './declaration-blockers.js';
export { decisionBlockers } from './decision-blockers.js';
export type {
  CriterionFacts,
  CrossReferenceFacts,
  JudgementFacts,
  Outcome,
  Supports,
  ToConfirm,
} from './facts.js';
export { judgementBlockers } from './judgement-blockers.js';
export { standing } from './standing.js';
export { stateDigest } from './state-digest.js';
export { unitState } from './unit-state.js';
export { type CarryPair, judgementsOf, whatCarriesOver } from './what-carries-over.js';
