import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type GeneratedAlways, type Key, Sequence } from '#database';

@Entity('feedback')
@Check('feedback_not_by_learner', 'assessor_id <> learner_id')
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Index('feedback_on_revision', ['centreId', 'revisionId', 'sequence'])
export class FeedbackRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('uuid') readonly revisionId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly assessorId: string;
  @Column('text') readonly text: string;
  @Column('boolean') readonly returned: boolean;
  @Column('timestamptz') readonly givenAt: Date;
}
