import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('evidence_revision')
@Check(
  'evidence_revision_method',
  "method in ('work-product', 'reflective-account', 'direct-observation', 'professional-discussion', 'questioning', 'witness-testimony', 'simulation')",
)
@Check('evidence_revision_text', 'length(text) <= 50000')
@ForeignKey('person', ['centreId', 'authorId'], ['centreId', 'id'])
@ForeignKey('evidence', ['centreId', 'evidenceId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('evidence_revision_number', ['centreId', 'evidenceId', 'revision'])
@Unique('evidence_revision_of_learner', ['centreId', 'id', 'learnerId'])
@Index('evidence_revision_one_draft', ['centreId', 'evidenceId'], {
  unique: true,
  where: 'submitted_at is null',
})
@Index('evidence_revision_submitted', ['centreId', 'submittedAt'], { where: 'submitted_at is not null' })
export class EvidenceRevisionRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly evidenceId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'uuid' })
  readonly authorId: string;

  @Column({ type: 'integer' })
  readonly revision: number;

  @Column({ type: 'text', default: '' })
  readonly title: string;

  @Column({ type: 'text' })
  readonly method: string;

  @Column({ type: 'date', nullable: true })
  readonly activityOn: string | null;

  @Column({ type: 'text', default: '' })
  readonly text: string;

  @Column({ type: 'jsonb', nullable: true })
  readonly confidentiality: unknown;

  @Column({ type: 'jsonb', nullable: true })
  readonly declaration: unknown;

  @Column({ type: 'integer', default: 1 })
  readonly lockVersion: number;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz' })
  readonly updatedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly submittedAt: Date | null;
}
