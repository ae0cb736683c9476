import { IntersectionType } from '@nestjs/swagger';
import {
  type Jurisdiction,
  jurisdictions,
  type Language,
  languages,
  type UnitState,
  unitStates,
  longestCohortName,
} from '#units';
import { Day, Id, Ids, OneOf, Switch, Text } from '../describe/fields.js';
import { PageQuery } from '../describe/pages.js';

/** Which learners of a cohort. */
export class FilterQuery {
  @Text({ max: 100, optional: true, description: 'Part of the learner’s name.' }) readonly text?: string;
  @Id({ optional: true, description: 'Only this unit, and learners ranked by it.' })
  readonly unitSpecificationId?: string;
  @OneOf(unitStates, 'UnitState', { optional: true, description: 'Learners with a unit in this state.' })
  readonly state?: UnitState;
  @Switch() readonly atRisk?: boolean;
}

export class SelectionQuery extends IntersectionType(PageQuery, FilterQuery) {}

export class LearnersQuery extends PageQuery {
  @Text({ max: 100, optional: true, description: 'Part of the learner’s name.' }) readonly search?: string;
}

export class CohortBody {
  @Text({ min: 1, max: longestCohortName }) readonly name: string;
  @Day() readonly startsOn: string;
}

export class CohortTargetBody {
  @Day({ description: 'By when its learners should have completed the unit.' }) readonly targetDate: string;
}

export class EnrolmentBody {
  @Ids({ max: 500 }) readonly learnerIds: readonly string[];
  @OneOf(jurisdictions, 'Jurisdiction') readonly jurisdiction: Jurisdiction;
  @OneOf(languages, 'Language') readonly language: Language;
}

export class CohortUnitBody extends CohortTargetBody {
  @Id() readonly unitSpecificationId: string;
}
