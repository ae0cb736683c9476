import { type CriterionState, criterionStates } from '#units';
import { Fraction, Id, ListOf, OneOf, Text } from '../describe/fields.js';

/** A criterion of another of your units, worded the same or nearly: evidence may show both. */
export class LikeOwnCriterion {
  @Id() readonly unitId: string;
  @Text() readonly unitCode: string;
  @Id() readonly criterionId: string;
  @Text() readonly label: string;
  @Fraction({ description: '1 for the same words; near-identical from 0.7.' }) readonly likeness: number;
}

/** A criterion of one of your units, to choose what evidence shows. */
export class OwnCriterion {
  @Id() readonly unitId: string;
  @Text() readonly unitCode: string;
  @Text() readonly unitTitle: string;
  @Id() readonly criterionId: string;
  @Text() readonly label: string;
  @OneOf(['performance', 'knowledge'], 'CriterionKind') readonly kind: 'performance' | 'knowledge';
  @Text() readonly text: string;
  @Text({ nullable: true }) readonly stem: string | null;
  @OneOf(criterionStates, 'CriterionState') readonly state: CriterionState;
  @ListOf(() => LikeOwnCriterion, { description: 'Where it also stands among your units.' })
  readonly alsoIn: readonly LikeOwnCriterion[];
}
