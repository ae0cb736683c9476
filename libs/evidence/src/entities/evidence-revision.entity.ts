import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Key, oneOf, Trigger, type WithDefault } from '#database';
import { type Method, methods } from '#units';
import { type Confidentiality } from '../domain/confidentiality.js';
import { maxEvidenceTextLength } from '../domain/draft-details.js';
import { type OwnWork } from '../domain/own-work.js';

@Entity('evidence_revision')
@Check('evidence_revision_method', oneOf('method', methods))
@Check('evidence_revision_text', `length(text) <= ${maxEvidenceTextLength}`)
@ForeignKey('person', ['centreId', 'authorId'], ['centreId', 'id'])
@ForeignKey('evidence', ['centreId', 'evidenceId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('evidence_revision_number', ['centreId', 'evidenceId', 'revision'])
@Unique('evidence_revision_of_learner', ['centreId', 'id', 'learnerId'])
@Index('evidence_revision_one_draft', ['centreId', 'evidenceId'], {
  unique: true,
  where: 'submitted_at is null',
})
@Index('evidence_revision_submitted', ['centreId', 'submittedAt'], { where: 'submitted_at is not null' })
@Trigger({
  name: 'frozen_when_submitted',
  when: 'before update or delete',
  execute: 'refuse_change_of_submitted_revision',
})
export class EvidenceRevisionRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly evidenceId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly authorId: string;
  @Column('integer') readonly revision: number;
  @Column('text', { default: '' }) readonly title: WithDefault<string>;
  @Column('text') readonly method: Method;
  @Column('date', { nullable: true }) readonly activityOn: string | null;
  @Column('text', { default: '' }) readonly text: WithDefault<string>;
  @Column('jsonb', { nullable: true }) readonly confidentiality: Confidentiality | null;
  @Column('jsonb', { nullable: true }) readonly declaration: OwnWork | null;
  @Column('integer', { default: 1 }) readonly lockVersion: WithDefault<number>;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly submittedAt: Date | null;
}
