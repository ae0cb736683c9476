import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Key, type WithDefault } from '#database';

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
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly evidenceId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly authorId: string;
  @Column('integer') readonly revision: number;
  @Column('text', { default: '' }) readonly title: WithDefault<string>;
  @Column('text') readonly method: string;
  @Column('date', { nullable: true }) readonly activityOn: string | null;
  @Column('text', { default: '' }) readonly text: WithDefault<string>;
  @Column('jsonb', { nullable: true }) readonly confidentiality: unknown;
  @Column('jsonb', { nullable: true }) readonly declaration: unknown;
  @Column('integer', { default: 1 }) readonly lockVersion: WithDefault<number>;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly submittedAt: Date | null;
}
