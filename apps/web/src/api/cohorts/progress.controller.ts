import { londonDay } from '#calendar';
import {
  attentionOf,
  cohortSelection,
  isOverdue,
  learnerInCohort,
  progressOfLearners,
  type UnitPace,
} from '#progress';
import { loadCohortFor } from '#units';
import { sendCohortCsv } from '../../downloads/send-cohort-csv.js';
import { localeOf } from '../../http/request-locale.js';
import { controllerOf } from '../describe/controller-of.js';
import { handles, reads } from '../describe/operations.js';
import { inPages, PageOf } from '../describe/pages.js';
import { FilterQuery, SelectionQuery } from './cohorts.bodies.js';
import { LearnerInCohort, LearnerOfCohort } from './progress.answers.js';

const roles = ['manager', 'administrator'] as const;

export const ProgressApi = controllerOf('ProgressApi', 'cohorts', {
  learners: reads('/cohorts/:cohortId/learners', {
    summary: 'The learners of a cohort, those who need attention longest first',
    roles,
    query: SelectionQuery,
    answers: PageOf(LearnerOfCohort),
    read: async (tx, actor, { cohortId, limit, cursor, ...filter }) => {
      await loadCohortFor(tx, actor, cohortId);
      const selection = await cohortSelection(tx, cohortId, filter);
      const { items, nextCursor } = inPages(selection, { limit, cursor }, (id) => id);
      const learners = await progressOfLearners(tx, cohortId, items, filter.unitSpecificationId);
      const today = londonDay(tx.now);
      return { items: learners.map((one) => ({ ...one, units: one.units.map(paceOn(today)) })), nextCursor };
    },
  }),

  learner: reads('/cohorts/:cohortId/learners/:personId', {
    summary: 'One learner of a cohort',
    roles,
    answers: LearnerInCohort,
    read: async (tx, actor, { cohortId, personId }) => {
      await loadCohortFor(tx, actor, cohortId);
      const learner = await learnerInCohort(tx, cohortId, personId);
      return { ...learner, units: learner.units.map(paceOn(londonDay(tx.now))) };
    },
  }),

  csv: handles('get', '/cohorts/:cohortId/progress.csv', {
    summary: 'The whole selection as CSV, one line for each learner’s unit',
    roles,
    event: null,
    query: FilterQuery,
    answers: { file: 'text/csv' },
    handle: ({ actor, wanted: { cohortId, ...filter }, request, response }, { database }) =>
      sendCohortCsv(localeOf(request), database, actor, response, cohortId, filter),
  }),
});

const paceOn =
  (today: string) =>
  <Unit extends UnitPace>(unit: Unit) => ({
    ...unit,
    overdue: isOverdue(unit, today),
    attention: attentionOf(unit, today),
  });
