import type { Attention as AttentionShape } from '#progress';
import { type CriterionState, criterionStates, type UnitState, unitStates } from '#units';
import { Day, Id, Ids, ListOf, One, OneOf, Reasons, Text, Whole, YesOrNo } from '../describe/fields.js';
import type { Reason } from '../describe/problem.answer.js';

/** How a unit stands today, and for how many days it has needed attention. */
export class Attention {
  @OneOf(['handed-in', 'on-track', 'slipping', 'at-risk'], 'AttentionLevel')
  readonly level: AttentionShape['level'];
  @Whole({ optional: true }) readonly days?: number;
  @OneOf(['behind-pace', 'quiet'], 'AttentionCause', { optional: true })
  readonly because?: 'behind-pace' | 'quiet';
}

/** How a learner stands in one unit: progress, and never evidence. */
export class UnitOfLearner {
  @Id() readonly unitId: string;
  @Id() readonly unitSpecificationId: string;
  @OneOf(unitStates, 'UnitState') readonly state: UnitState;
  @Whole() readonly criteriaTotal: number;
  @Whole() readonly criteriaMet: number;
  @Whole() readonly criteriaAwaiting: number;
  @Whole() readonly criteriaOpen: number;
  @Ids({ description: 'The specifications that the learner moved from to this one.' })
  readonly movedFrom: readonly string[];
  @Day() readonly enrolledOn: string;
  @Day({ nullable: true }) readonly targetDate: string | null;
  @Day({ nullable: true }) readonly lastActiveOn: string | null;
  @YesOrNo() readonly overdue: boolean;
  @One(() => Attention) readonly attention: Attention;
}

export class LearnerOfCohort {
  @Id() readonly learnerId: string;
  @Text() readonly name: string;
  @ListOf(() => UnitOfLearner) readonly units: readonly UnitOfLearner[];
}

export class Segment {
  @OneOf(['performance', 'knowledge'], 'CriterionKind') readonly kind: 'performance' | 'knowledge';
  @OneOf(criterionStates, 'CriterionState') readonly state: CriterionState;
}

export class UnitOfLearnerInFull extends UnitOfLearner {
  @Text() readonly code: string;
  @Text() readonly title: string;
  @Text({ nullable: true }) readonly assessorName: string | null;
  @Text({ nullable: true }) readonly iqaName: string | null;
  @ListOf(() => Segment, { description: 'Each criterion, in the order of the standard.' })
  readonly segments: readonly Segment[];
}

export class LearnerInCohort {
  @Id() readonly learnerId: string;
  @Text() readonly name: string;
  @ListOf(() => UnitOfLearnerInFull) readonly units: readonly UnitOfLearnerInFull[];
}

export class EnrolledUnit {
  @Id() readonly id: string;
  @Id() readonly learnerId: string;
  @Id() readonly unitSpecificationId: string;
}

export class RefusedLearner {
  @Id() readonly learnerId: string;
  @Reasons() readonly blockers: readonly Reason[];
}

export class RetiredUnit {
  @Id() readonly unitSpecificationId: string;
  @Text() readonly code: string;
}

export class Enrolled {
  @ListOf(() => EnrolledUnit) readonly units: readonly EnrolledUnit[];
  @ListOf(() => RefusedLearner, { description: 'Who was left out, and why.' })
  readonly refused: readonly RefusedLearner[];
  @ListOf(() => RetiredUnit, {
    description: 'Units of the cohort on which nobody was enrolled: their standard takes no new learners.',
  })
  readonly retired: readonly RetiredUnit[];
}
