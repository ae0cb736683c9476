import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

@Entity('authenticity_check')
@Check(
  'authenticity_established_by',
  "established_by in ('observed', 'discussed', 'workplace-confirmed', 'known-work', 'doubt')",
)
@Check('authenticity_not_by_learner', 'assessor_id <> learner_id')
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Index('authenticity_check_of_revision', ['centreId', 'revisionId', 'sequence'])
export class AuthenticityCheckRow {
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

  @Column({ type: 'boolean' })
  readonly authentic: boolean;

  @Column({ type: 'boolean' })
  readonly current: boolean;

  @Column({ type: 'text' })
  readonly establishedBy: string;

  @Column({ type: 'text', default: '' })
  readonly note: string;

  @Column({ type: 'timestamptz' })
  readonly checkedAt: Date;
}
