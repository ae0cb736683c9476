import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

@Entity('feedback')
@Check('feedback_not_by_learner', 'assessor_id <> learner_id')
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Index('feedback_on_revision', ['centreId', 'revisionId', 'sequence'])
export class FeedbackRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Generated('increment')
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly sequence: number;

  @Column({ type: 'uuid' })
  readonly revisionId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'uuid' })
  readonly assessorId: string;

  @Column({ type: 'text' })
  readonly text: string;

  @Column({ type: 'boolean' })
  readonly returned: boolean;

  @Column({ type: 'timestamptz' })
  readonly givenAt: Date;
}
