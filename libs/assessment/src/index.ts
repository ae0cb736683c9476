export {
  type CriterionFacts,
  type CrossReferenceFacts,
  type DecisionFacts,
  type Outcome,
  type RevisionFacts,
  type Supports,
  type ToConfirm,
} from './domain/facts.js';
export { awaitsConfirmation, criterionState, hasNewEvidenceWaiting } from './domain/criterion-state.js';
export { headingState, type HeadingState } from './domain/heading-state.js';
export { type ReviewOutcome, signOffStands, unitState, type UnitSummary } from './domain/unit-state.js';
export { type JudgementBlocker } from './domain/judgement-blockers.js';
export { type DecisionBlocker, type DecisionProposal } from './domain/decision-blockers.js';
export { type DeclarationBlocker, declarationBlockers } from './domain/declaration-blockers.js';
export { type SignOffBlocker, type UnitForSignOff } from './domain/sign-off-blockers.js';
export { addCrossReference, type NewCrossReference } from './add-cross-reference.js';
export { carryOver, type Carrying, type UnitToCarry } from './carry-over.js';
export { type RecordedCriterion, criterionFacts } from './criterion-facts.queries.js';
export {
  type CarriedOver,
  type CarryKind,
  type CarryPair,
  whatCarriesOver,
} from './domain/what-carries-over.js';
export { checkAuthenticity } from './check-authenticity.js';
export { type AuthenticityCheck, type EstablishedBy, establishedBy } from './domain/authenticity.js';
export { type DeskKey } from './domain/desk-decision.js';
export { type Phrase, phraseCodes } from './domain/phrase.js';
export { nextInQueue } from './domain/next-in-queue.js';
export { maxExplanationLength, maxReasonsLength } from './domain/text-limits.js';
export { decideCriterion, type NewDecision } from './decide-criterion.js';
export { declareUnit } from './declare-unit.js';
export { giveFeedback, type NewFeedback } from './give-feedback.js';
export { judge, type NewJudgement } from './judge.js';
export { type DeskJudgement, judgeAtDesk, type JudgedAtDesk } from './judge-at-desk.js';
export { type CriterionToReopen, reopenCriteria, type ReopeningBlocker } from './reopen-criteria.js';
export { type DerivedStates } from './derive-states.js';
export { refreshDerivedStates } from './refresh-derived-states.js';
export { saveFeedbackDraft } from './save-feedback-draft.js';
export { signOff, type SignOffInput } from './sign-off.js';
export { declarationStatements, signOffStatements } from './declared-words.js';
export { signOffToReview, type SignOffToReview } from './sign-off-to-review.js';
export { hasAssessed } from './unit-assessors.queries.js';
export { readinessForSignOff, type ReadinessForSignOff } from './unit-for-sign-off.js';
export { unitStanding, type UnitStanding } from './unit-standing.js';
export { type Observation, type ObservedCriterion } from './domain/observation.js';
export { type RevisionBlocker } from './domain/revision-blockers.js';
export { type NewObservation, type ObservationBlocker, recordObservation } from './record-observation.js';
export { reviseEvidence } from './revise-evidence.js';
export { submitEvidence, type SubmissionBlocker } from './submit-evidence.js';
export {
  consequencesOfWithdrawal,
  type ReopenedByWithdrawal,
  withdrawEvidence,
} from './withdraw-evidence.js';
export { returnedEvidenceIn, unitRecords, type UnitRecords } from './unit-records.queries.js';
export { type Ask, asksOn } from './reads/asks.queries.js';
export { type DecisionToConfirm, decisionsToConfirm } from './reads/decisions-to-confirm.queries.js';
export {
  type EvidenceBehind,
  evidenceBehind,
  evidenceBehindIn,
  type JudgedBefore,
} from './reads/evidence-behind.queries.js';
export {
  authenticityOf,
  feedbackOn,
  type RecordedCheck,
  type RecordedFeedback,
} from './reads/feedback.queries.js';
export {
  type RecordedDecision,
  decisionsOn,
  type RecordedJudgement,
  judgementsOn,
} from './reads/judgements.queries.js';
export { lastContacts } from './reads/last-contacts.queries.js';
export {
  assessorsQueue,
  confirmationsDue,
  type DecisionDue,
  decisionsDue,
  type FeedbackDraftRow,
  feedbackDrafts,
  type QueueRow,
} from './reads/queue.queries.js';
export {
  type ReferenceUnderAssessment,
  type RevisionUnderAssessment,
  revisionUnderAssessment,
} from './reads/revision-under-assessment.js';
export { type RecordedReview, type RecordedSignOff, signOffsOf } from './reads/sign-offs.queries.js';
export { learnersUnfinished, type UnfinishedRow } from './reads/learners-unfinished.queries.js';
