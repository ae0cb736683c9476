import { Day, Id, ListOf, Text, Whole } from '../describe/fields.js';

export class CohortLine {
  @Id() readonly id: string;
  @Text() readonly name: string;
  @Text({ nullable: true }) readonly managerName: string | null;
  @Day() readonly startsOn: string;
  @Whole() readonly learners: number;
  @Whole({ description: 'Learners with a unit that has needed attention for more than two weeks.' })
  readonly atRisk: number;
  @Whole() readonly criteriaTotal: number;
  @Whole() readonly criteriaMet: number;
}

export class UnitOfCohort {
  @Id() readonly unitSpecificationId: string;
  @Text() readonly code: string;
  @Text() readonly title: string;
  @Day() readonly targetDate: string;
}

export class Cohort {
  @Id() readonly id: string;
  @Text() readonly name: string;
  @Id({ nullable: true }) readonly managerId: string | null;
  @Text({ nullable: true }) readonly managerName: string | null;
  @Day() readonly startsOn: string;
  @ListOf(() => UnitOfCohort) readonly units: readonly UnitOfCohort[];
}

export class MadeCohort {
  @Id() readonly cohortId: string;
}

/** A unit specification of the centre, to put into a cohort. */
export class SpecificationLine {
  @Id() readonly id: string;
  @Text() readonly code: string;
  @Text() readonly title: string;
}

export class LearnerToEnrol {
  @Id() readonly id: string;
  @Text() readonly name: string;
}
