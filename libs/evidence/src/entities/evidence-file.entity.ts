import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, Trigger, type WithDefault } from '#database';

@Entity('evidence_file')
@Check('evidence_file_complete', "state = 'pending' or sha256 is not null")
@Check('evidence_file_derivative', "derivative_state in ('none', 'queued', 'ready', 'failed')")
@Check('evidence_file_format', "format = 'plain'")
@Check('evidence_file_state', "state in ('pending', 'stored')")
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Index('evidence_file_of_revision', ['centreId', 'revisionId'])
@Trigger({
  name: 'file_frozen_when_submitted',
  when: 'before insert or delete or update of id, revision_id, learner_id, name, bytes, sha256, object_key, format, state',
  execute: 'refuse_change_of_submitted_part',
})
export class EvidenceFileRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly revisionId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('integer') readonly position: number;
  @Column('text') readonly name: string;
  @Column('text') readonly mediaType: string;
  @Column('bigint', { default: () => '0' }) readonly bytes: WithDefault<number>;
  @Column('text', { nullable: true }) readonly sha256: string | null;
  @Column('text') readonly objectKey: string;
  @Column('text', { default: 'plain' }) readonly format: WithDefault<'plain'>;
  @Column('text', { default: 'pending' }) readonly state: WithDefault<'pending' | 'stored'>;
  @Column('text', { default: 'none' }) readonly derivativeState: WithDefault<
    'none' | 'queued' | 'ready' | 'failed'
  >;
  @Column('text', { nullable: true }) readonly derivativeKey: string | null;
  @Column('integer', { nullable: true }) readonly derivativeWidth: number | null;
  @Column('integer', { nullable: true }) readonly derivativeHeight: number | null;
  @Column('timestamptz') readonly createdAt: Date;
}
