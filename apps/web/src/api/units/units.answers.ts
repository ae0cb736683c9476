import { Day, Id, ListOf, Moment, One, OneOf, SomeOf, Text, Whole } from '../describe/fields.js';
import {
  type CriterionState,
  criterionStates,
  duties,
  type Duty,
  type Jurisdiction,
  jurisdictions,
  type Language,
  languages,
  type Method,
  methods,
  type UnitEnd,
  unitEnds,
  type Relation,
  relations,
  type UnitState,
  unitStates,
} from '#units';

/** How far a unit is: what is left of the total is not begun. */
export class UnitProgress {
  @OneOf(unitStates, 'UnitState') readonly state: UnitState;
  @Whole() readonly criteriaTotal: number;
  @Whole() readonly criteriaMet: number;
  @Whole({ description: 'Put forward and not decided yet.' }) readonly criteriaAwaiting: number;
  @Whole({ description: 'Assessed, and now with the learner again.' }) readonly criteriaOpen: number;
  @Day({ nullable: true }) readonly targetDate: string | null;
  @Moment({ nullable: true }) readonly lastActivityAt: Date | null;
}

export class OwnUnit extends UnitProgress {
  @Id() readonly id: string;
  @Text() readonly code: string;
  @Text() readonly title: string;
  @Text({ nullable: true }) readonly assessorName: string | null;
}

export class CaseloadUnit extends UnitProgress {
  @Id() readonly unitId: string;
  @OneOf(duties, 'Duty', { description: 'What you are to it.' }) readonly duty: Duty;
  @Id() readonly learnerId: string;
  @Text() readonly learnerName: string;
  @Text() readonly code: string;
  @Text() readonly title: string;
}

/** A criterion of a unit and how it stands. */
export class CriterionOfUnit {
  @Id() readonly criterionId: string;
  @Text({ description: '`P1`, `K33.2`.' }) readonly label: string;
  @OneOf(['performance', 'knowledge'], 'CriterionKind') readonly kind: 'performance' | 'knowledge';
  @Text({ description: 'Verbatim, as published.' }) readonly text: string;
  @Text({ nullable: true, description: 'The beginning of the sentence, when it stands under a heading.' })
  readonly stem: string | null;
  @Text({ nullable: true }) readonly headingLabel: string | null;
  @OneOf(criterionStates, 'CriterionState') readonly state: CriterionState;
  @Moment() readonly changedAt: Date;
}

/** A move of a unit from one version of its standard to another. */
export class MoveOfUnit {
  @Id() readonly fromUnitId: string;
  @Text() readonly fromVersion: string;
  @Text() readonly toVersion: string;
  @Text() readonly movedBy: string;
  @Moment() readonly movedAt: Date;
  @Whole({ description: 'Decisions that were carried over at once.' }) readonly atOnce: number;
  @Whole({ description: 'Criteria that were met and still wait for the assessor.' })
  readonly toConfirm: number;
  @Whole({ description: 'Criteria that are new.' }) readonly isNew: number;
}

export class Unit extends UnitProgress {
  @Id() readonly id: string;
  @SomeOf(relations, 'Relation', {
    description: 'What you are to it.',
  })
  readonly relations: readonly Relation[];
  @Text() readonly code: string;
  @Text() readonly title: string;
  @Id() readonly standardVersionId: string;
  @Id() readonly learnerId: string;
  @Text() readonly learnerName: string;
  @Text({ nullable: true }) readonly assessorName: string | null;
  @Text({ nullable: true }) readonly iqaName: string | null;
  @Id({ nullable: true }) readonly cohortId: string | null;
  @Text({ nullable: true }) readonly cohortName: string | null;
  @OneOf(jurisdictions, 'Jurisdiction') readonly jurisdiction: Jurisdiction;
  @OneOf(languages, 'Language') readonly language: Language;
  @SomeOf(methods, 'Method', { description: 'The methods that its specification allows.' })
  readonly methods: readonly Method[];
  @Whole() readonly currencyMonths: number;
  @Moment() readonly enrolledAt: Date;
  @Moment({ nullable: true, description: 'When it ended.' }) readonly withdrawnAt: Date | null;
  @OneOf(unitEnds, 'UnitEnd', { nullable: true }) readonly endedAs: UnitEnd | null;
  @Id({ nullable: true, description: 'The unit in which the work of one that moved goes on.' })
  readonly successorId: string | null;
  @One(() => MoveOfUnit, {
    nullable: true,
    description: 'The move by which it came to its version of the standard.',
  })
  readonly movedFrom: MoveOfUnit | null;
  @ListOf(() => CriterionOfUnit) readonly criteria: readonly CriterionOfUnit[];
}
