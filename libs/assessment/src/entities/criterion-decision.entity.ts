import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type GeneratedAlways, type Key, Sequence, type WithDefault } from '#database';
import { type Outcome } from '../domain/facts.js';

@Entity('criterion_decision')
@Check('criterion_decision_not_by_learner', 'assessor_id <> learner_id')
@Check('criterion_decision_outcome', "outcome in ('met', 'not-yet-met')")
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey(
  'criterion_decision',
  ['centreId', 'supersedesId', 'unitId', 'criterionId'],
  ['centreId', 'id', 'unitId', 'criterionId'],
)
@ForeignKey('criterion_state', ['centreId', 'unitId', 'criterionId'], ['centreId', 'unitId', 'criterionId'])
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('criterion_decision_of_criterion', ['centreId', 'id', 'unitId', 'criterionId'])
@Unique('criterion_decision_supersedes_once', ['centreId', 'supersedesId'])
@Index('criterion_decision_one_first', ['centreId', 'unitId', 'criterionId'], {
  unique: true,
  where: 'supersedes_id is null',
})
@Index('criterion_decision_in_order', ['centreId', 'unitId', 'criterionId', 'sequence'])
export class CriterionDecisionRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly criterionId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly assessorId: string;
  @Column('uuid', { nullable: true }) readonly supersedesId: string | null;
  @Column('text') readonly outcome: Outcome;
  @Column('text') readonly reasons: string;
  @Column('text', { nullable: true }) readonly togetherBecause: string | null;
  @Column('text', { nullable: true }) readonly occasionDidNotArise: string | null;
  @Column('text', { default: 'assessor' }) readonly capacity: WithDefault<string>;
  @Column('timestamptz') readonly decidedAt: Date;
}
