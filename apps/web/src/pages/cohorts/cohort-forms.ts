import { type Duty, duties, type Jurisdiction, jurisdictions, type Language, languages } from '#units';
import { Choice, Day, Id, Ids, Text } from '../../http/forms/form-fields.js';

export class CohortForm {
  @Text({ max: 100 }) name: string;
  @Day() startsOn: string;
  /** Whom an administrator names; for a manager it is not on the page. */
  @Id({ optional: true }) managerId?: string;
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
