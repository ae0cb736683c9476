export type { CohortFilter } from './filtered-learners.js';
export {
  type CohortPage,
  cohortPage,
  cohortSelection,
  type LearnerProgress,
  learnersOnAPage,
  progressOfLearners,
} from './cohort-progress.queries.js';
export {
  type Attention,
  attentionFrom,
  attentionOf,
  isOverdue,
  mostUrgent,
  quietDays,
  type UnitPace,
} from './domain/attention.js';
export { type CohortSummary, cohortsSeenBy } from './cohorts.queries.js';
export type { UnitProgress } from './packed-units.js';
export {
  type LearnerInCohort,
  learnerInCohort,
  type LearnersUnitInCohort,
} from './learner-in-cohort.queries.js';
