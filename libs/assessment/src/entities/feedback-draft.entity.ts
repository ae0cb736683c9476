import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('feedback_draft')
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('evidence_revision', ['centreId', 'revisionId'], ['centreId', 'id'])
export class FeedbackDraftRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly revisionId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly assessorId: string;

  @Column({ type: 'text' })
  readonly text: string;

  @Column({ type: 'timestamptz' })
  readonly savedAt: Date;
}
