import type { ReviewOutcome } from '#assessment';
import { type UnitState, unitStates } from '#units';
import { Id, Moment, OneOf, Text, Whole } from '../describe/fields.js';

/** A signed-off unit that waits for you. */
export class ReviewLine {
  @Id() readonly unitId: string;
  @Text() readonly code: string;
  @Text() readonly title: string;
  @Text() readonly learnerName: string;
  @Text() readonly assessorName: string;
  @Whole() readonly criteriaTotal: number;
  @Moment() readonly signedAt: Date;
}

export class MadeReview {
  @Id() readonly unitId: string;
  @Text() readonly code: string;
  @Text() readonly learnerName: string;
  @OneOf(['cleared', 'action-required'], 'ReviewOutcome') readonly outcome: ReviewOutcome;
  @Moment() readonly reviewedAt: Date;
}

export class Reviewed {
  @Id() readonly reviewId: string;
  @OneOf(unitStates, 'UnitState') readonly unitState: UnitState;
}
