import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('evidence_file')
@Check('evidence_file_complete', "state = 'pending' or sha256 is not null")
@Check('evidence_file_derivative', "derivative_state in ('none', 'queued', 'ready', 'failed')")
@Check('evidence_file_format', "format = 'plain'")
@Check('evidence_file_state', "state in ('pending', 'stored')")
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Index('evidence_file_of_revision', ['centreId', 'revisionId'])
export class EvidenceFileRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly revisionId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'integer' })
  readonly position: number;

  @Column({ type: 'text' })
  readonly name: string;

  @Column({ type: 'text' })
  readonly mediaType: string;

  @Column({ type: 'bigint', default: 0 })
  readonly bytes: number;

  @Column({ type: 'text', nullable: true })
  readonly sha256: string | null;

  @Column({ type: 'text' })
  readonly objectKey: string;

  @Column({ type: 'text', default: 'plain' })
  readonly format: string;

  @Column({ type: 'text', default: 'pending' })
  readonly state: string;

  @Column({ type: 'text', default: 'none' })
  readonly derivativeState: string;

  @Column({ type: 'text', nullable: true })
  readonly derivativeKey: string | null;

  @Column({ type: 'integer', nullable: true })
  readonly derivativeWidth: number | null;

  @Column({ type: 'integer', nullable: true })
  readonly derivativeHeight: number | null;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
