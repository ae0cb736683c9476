import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('cross_reference')
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey('criterion_state', ['centreId', 'unitId', 'criterionId'], ['centreId', 'unitId', 'criterionId'])
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('cross_reference_of_learner', ['centreId', 'id', 'learnerId'])
@Unique('cross_reference_once', ['centreId', 'revisionId', 'unitId', 'criterionId'])
@Index('cross_reference_of_criterion', ['centreId', 'unitId', 'criterionId'])
export class CrossReferenceRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly revisionId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'uuid' })
  readonly unitId: string;

  @Column({ type: 'uuid' })
  readonly criterionId: string;

  @Column({ type: 'jsonb', nullable: true })
  readonly locator: unknown;

  @Column({ type: 'text', nullable: true })
  readonly question: string | null;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
