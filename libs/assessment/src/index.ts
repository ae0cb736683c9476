export {
  type CriterionFacts,
  type CrossReferenceFacts,
  type DecisionFacts,
  isLive,
  type MethodRules,
  type Outcome,
  type RevisionFacts,
  type Supports,
} from './domain/facts.js';
export { standing } from './domain/standing.js';
export { criterionState, hasNewEvidenceWaiting } from './domain/criterion-state.js';
export { headingState, type HeadingState } from './domain/heading-state.js';
export { stateDigest } from './domain/state-digest.js';
export { signOffStands, unitState, type UnitSummary } from './domain/unit-state.js';
export { type JudgementBlocker, judgementBlockers } from './domain/judgement-blockers.js';
export { type DecisionBlocker, decisionBlockers, type DecisionProposal } from './domain/decision-blockers.js';
export { type DeclarationBlocker, declarationBlockers } from './domain/declaration-blockers.js';
export { type SignOffBlocker, signOffBlockers, type UnitForSignOff } from './domain/sign-off-blockers.js';
export { withdrawalConsequences } from './domain/withdrawal-consequences.js';
export { endedDecisions } from './domain/ended-decisions.js';
