import { about, described, nullable } from '../describe/described.js';
import { day, id, listOf, text, whole } from '../describe/fields.js';

export const CohortLine = described('CohortLine', {
  id,
  name: text,
  managerName: nullable(text),
  startsOn: day,
  learners: whole,
  atRisk: about('Learners with a unit that has needed attention for more than two weeks.', whole),
  criteriaTotal: whole,
  criteriaMet: whole,
});

export const UnitOfCohort = described('UnitOfCohort', {
  unitSpecificationId: id,
  code: text,
  title: text,
  targetDate: day,
});

export const Cohort = described('Cohort', {
  id,
  name: text,
  managerId: nullable(id),
  managerName: nullable(text),
  startsOn: day,
  units: listOf(UnitOfCohort),
});

export const MadeCohort = described('MadeCohort', { cohortId: id });

/** A unit specification of the centre, to put into a cohort. */
export const SpecificationLine = described('SpecificationLine', { id, code: text, title: text });

export const LearnerToEnrol = described('LearnerToEnrol', { id, name: text });
