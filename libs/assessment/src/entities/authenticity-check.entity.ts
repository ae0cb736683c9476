import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type GeneratedAlways, type Key, oneOf, Sequence, type WithDefault } from '#database';
import { type EstablishedBy, establishedBy } from '../domain/authenticity.js';

@Entity('authenticity_check')
@Check('authenticity_established_by', oneOf('established_by', establishedBy))
@Check('authenticity_not_by_learner', 'assessor_id <> learner_id')
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Index('authenticity_check_of_revision', ['centreId', 'revisionId', 'sequence'])
export class AuthenticityCheckRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('uuid') readonly revisionId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly assessorId: string;
  @Column('boolean') readonly authentic: boolean;
  @Column('boolean') readonly current: boolean;
  @Column('text') readonly establishedBy: EstablishedBy;
  @Column('text', { default: '' }) readonly note: WithDefault<string>;
  @Column('timestamptz') readonly checkedAt: Date;
}
