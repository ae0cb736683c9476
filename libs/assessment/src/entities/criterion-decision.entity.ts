import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

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
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Generated('increment')
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly sequence: number;

  @Column({ type: 'uuid' })
  readonly unitId: string;

  @Column({ type: 'uuid' })
  readonly criterionId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'uuid' })
  readonly assessorId: string;

  @Column({ type: 'uuid', nullable: true })
  readonly supersedesId: string | null;

  @Column({ type: 'text' })
  readonly outcome: string;

  @Column({ type: 'text' })
  readonly reasons: string;

  @Column({ type: 'text', nullable: true })
  readonly togetherBecause: string | null;

  @Column({ type: 'text', nullable: true })
  readonly occasionDidNotArise: string | null;

  @Column({ type: 'text', default: 'assessor' })
  readonly capacity: string;

  @Column({ type: 'timestamptz' })
  readonly decidedAt: Date;
}
