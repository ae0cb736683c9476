import { cohortsSeenBy } from '#progress';
import {
  addUnitToCohort,
  cohortUnits,
  createCohort,
  enrolCohort,
  learnersToEnrol,
  loadCohortFor,
  setCohortTargetDate,
  specificationsOfCentre,
} from '#units';
import { controllerOf } from '../describe/controller-of.js';
import { acts, lists, reads } from '../describe/operations.js';
import { inPages, PageOf } from '../describe/pages.js';
import { Cohort, CohortLine, LearnerToEnrol, MadeCohort, SpecificationLine } from './cohorts.answers.js';
import {
  CohortBody,
  CohortTargetBody,
  CohortUnitBody,
  EnrolmentBody,
  LearnersQuery,
} from './cohorts.bodies.js';
import { Enrolled } from './progress.answers.js';

const roles = ['manager', 'administrator'] as const;
const learnersFound = 1000;

export const CohortsApi = controllerOf('CohortsApi', 'cohorts', {
  list: lists('/cohorts', {
    summary: 'The cohorts that you watch',
    roles,
    of: CohortLine,
    key: ({ id }) => id,
    rows: cohortsSeenBy,
  }),

  create: acts('post', '/cohorts', {
    summary: 'Start a cohort, to watch it yourself',
    roles,
    event: 'cohort.created',
    body: CohortBody,
    answers: MadeCohort,
    act: async (tx, actor, cohort) => ({ cohortId: await createCohort(tx, actor, cohort) }),
  }),

  one: reads('/cohorts/:cohortId', {
    summary: 'A cohort and its units',
    roles,
    answers: Cohort,
    read: async (tx, actor, { cohortId }) => ({
      ...(await loadCohortFor(tx, actor, cohortId)),
      units: await cohortUnits(tx, cohortId),
    }),
  }),

  specifications: lists('/specifications', {
    summary: 'The unit specifications of the centre',
    roles,
    of: SpecificationLine,
    key: ({ id }) => id,
    rows: specificationsOfCentre,
  }),

  addUnit: acts('post', '/cohorts/:cohortId/units', {
    summary: 'Add a unit to a cohort',
    description: 'Its learners are enrolled on it when you enrol them again.',
    roles,
    event: 'cohort.unit-added',
    body: CohortUnitBody,
    act: addUnitToCohort,
  }),

  moveTarget: acts('put', '/cohorts/:cohortId/units/:unitSpecificationId', {
    summary: 'Move a cohort’s target for one of its units',
    roles,
    event: 'cohort.target-set',
    body: CohortTargetBody,
    act: setCohortTargetDate,
  }),

  toEnrol: reads('/cohorts/:cohortId/learners-to-enrol', {
    summary: 'Learners who are not on all units of the cohort yet',
    roles,
    query: LearnersQuery,
    answers: PageOf(LearnerToEnrol),
    read: async (tx, actor, { cohortId, search = '', ...page }) => {
      await loadCohortFor(tx, actor, cohortId);
      const { learners } = await learnersToEnrol(tx, cohortId, search, learnersFound);
      return inPages(learners, page, ({ id }) => id);
    },
  }),

  enrol: acts('post', '/cohorts/:cohortId/learners', {
    summary: 'Enrol learners on all units of a cohort',
    roles,
    event: 'cohort.enrolled',
    body: EnrolmentBody,
    answers: Enrolled,
    act: enrolCohort,
  }),
});
