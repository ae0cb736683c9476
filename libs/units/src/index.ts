export { addUnitToCohort, type NewCohortUnit } from './add-unit-to-cohort.js';
export { type Allocation, allocate } from './allocate.js';
export { type BulkAllocationResult, allocateUnits, type BulkAllocation } from './allocate-units.js';
export { createCohort, type NewCohort } from './create-cohort.js';
export { createUnitSpecification, type NewUnitSpecification } from './create-unit-specification.js';
export { type AllocationBlocker, duties, type Duty } from './domain/allocation-blockers.js';
export {
  type CohortForActor,
  type CohortUnit,
  cohortUnits,
  type DutiesFilter,
  dutiesInCohort,
  type UnitDuties,
} from './cohorts.queries.js';
export { learnersToEnrol, peopleHolding, type PersonHolding } from './people.queries.js';
export { type Specification, specificationsOfCentre } from './specifications.queries.js';
export { counterColumns, joinSpecification, leftJoinAssessor, leftJoinIqa } from './unit-joins.js';
export { type EnrolmentBlocker } from './domain/enrolment-blockers.js';
export {
  maxCohortNameLength,
  maxSpecificationCodeLength,
  maxWithdrawalReasonLength,
} from './domain/text-limits.js';
export { type Jurisdiction, jurisdictions, type Language, languages } from './domain/places.js';
export {
  access,
  type EvidenceRelation,
  evidenceRelations,
  othersEvidenceRelationsOpenTo,
  mayOpenPortfolio,
  type Relation,
  relations,
  relationsOpenTo,
  rolesThatSeeEvidence,
  rolesThatSeeOthersEvidence,
  seesEvidence,
  seesOthersEvidence,
} from './domain/access.js';
export { isHeld } from './relation-held.js';
export { type SpecificationRules, specificationRules } from './domain/specification-rules.js';
export * from './domain/index.js';
export { enrol, type Enrolment } from './enrol.js';
export { type CohortEnrolmentResult, type CohortEnrolment, enrolCohort } from './enrol-cohort.js';
export {
  criteriaForLearner,
  type LearnersCriterion,
  type LearnersUnit,
  unitsOfLearner,
} from './learners-units.queries.js';
export { loadCohortFor } from './load-cohort-for.js';
export { similarCriteriaForLearner, type SimilarOwnCriterion } from './similar-criteria.queries.js';
export { requireUnit, loadUnitFor } from './load-unit-for.js';
export { unitFor, type UnitForActor } from './unit-for-actor.queries.js';
export { lockUnits } from './lock-units.queries.js';
export { type CriterionStateChange, criterionStateRows } from './record-criterion-states.queries.js';
export { type EvidenceLinkChange, recordEvidenceLinks } from './record-evidence-links.queries.js';
export { type CohortTargetDate, setCohortTargetDate } from './set-cohort-target-date.js';
export { setTargetDate, type TargetDate } from './set-target-date.js';
export {
  type UnitAllocation,
  allocationsOf,
  caseloadOf,
  type CaseloadRow,
  type ChecklistItem,
  checklistRows,
  unitChecklist,
} from './units.queries.js';
export { beginSuccessor, endSuccessor, keepLastActivity } from './successor-units.queries.js';
export { type LearnerWithdrawal, withdrawLearner } from './withdraw-learner.js';
export { unallocatedUnits, type UnallocatedRow } from './unallocated.queries.js';
