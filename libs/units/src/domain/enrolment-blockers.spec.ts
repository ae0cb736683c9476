import { enrolmentBlockers } from './enrolment-blockers.js';

test('an active learner may be enrolled once', () => {
  const learner = {
    suspended: false,
    roles: ['learner' as const],
    enrolledAlready: false,
    inCohort: true,
    standardRetired: false,
  };
  expect(enrolmentBlockers(learner)).toEqual([]);
  expect(enrolmentBlockers({ ...learner, enrolledAlready: true })).toEqual([{ code: 'enrolled-already' }]);
});

test('each reason why not is named', () => {
  expect(
    enrolmentBlockers({
      suspended: true,
      roles: ['assessor'],
      enrolledAlready: true,
      inCohort: false,
      standardRetired: true,
    }),
  ).toEqual([
    { code: 'person-suspended' },
    { code: 'role-missing', role: 'learner' },
    { code: 'enrolled-already' },
    { code: 'not-in-cohort' },
    { code: 'standard-retired' },
  ]);
});
