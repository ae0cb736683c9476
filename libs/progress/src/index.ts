export {
  type CohortFilter,
  type CohortPage,
  cohortPage,
  cohortSelection,
  type LearnerProgress,
  learnersOnAPage,
  progressOfLearners,
  type UnitProgress,
} from './cohort-progress.queries.js';
export {
  type Attention,
  attentionFrom,
  attentionOf,
  isOverdue,
  mostPressing,
  quietDays,
  type UnitPace,
} from './domain/attention.js';
export { type CohortSummary, cohortsSeenBy } from './cohorts.queries.js';
export {
  type LearnerInCohort,
  learnerInCohort,
  type LearnersUnitInCohort,
} from './learner-in-cohort.queries.js';
