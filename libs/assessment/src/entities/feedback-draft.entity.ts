import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('feedback_draft')
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('evidence_revision', ['centreId', 'revisionId'], ['centreId', 'id'])
export class FeedbackDraftRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly revisionId: Key<string>;
  @PrimaryColumn('uuid') readonly assessorId: Key<string>;
  @Column('text') readonly text: string;
  @Column('timestamptz') readonly savedAt: Date;
}
