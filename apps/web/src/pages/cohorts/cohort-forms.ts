import {
  type Duty,
  duties,
  type Jurisdiction,
  jurisdictions,
  type Language,
  languages,
  maxCohortNameLength,
} from '#units';
import { Choice, Day, Id, Ids, Text } from '../../http/forms/form-fields.js';

export class CohortForm {
  @Text({ max: maxCohortNameLength }) name: string;
  @Day() startsOn: string;
  /** Whom an administrator names; for a manager it is not on the page. */
  @Id({ optional: true }) managerId?: string;
}

/** Which learners of a cohort: what makes no sense is left out rather than refused. */
export class CohortFilterForm {
  @Text({ max: 1000, optional: true }) text: string;
  @Text({ max: 100, optional: true }) unit: string;
  @Text({ max: 100, optional: true }) state: string;
  @Text({ max: 1, optional: true }) atRisk: string;
}

export class LearnerSearchForm {
  @Text({ max: 1000, optional: true }) search: string;
}

export class CohortUnitForm {
  @Id() unitSpecificationId: string;
  @Day() targetDate: string;
}

export class EnrolmentForm {
  @Ids({ max: 500 }) learnerIds: string[];
  @Choice(jurisdictions) jurisdiction: Jurisdiction;
  @Choice(languages) language: Language;
}

export class AllocationsForm {
  @Ids({ max: 500 }) unitIds: string[];
  @Choice(duties) duty: Duty;
  @Id() personId: string;
}
