import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('evidence_withdrawal')
@ForeignKey('evidence', ['centreId', 'evidenceId'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'withdrawnBy'], ['centreId', 'id'])
@Unique('evidence_withdrawn_once', ['centreId', 'evidenceId'])
export class EvidenceWithdrawalRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly evidenceId: string;

  @Column({ type: 'uuid' })
  readonly withdrawnBy: string;

  @Column({ type: 'text' })
  readonly reason: string;

  @Column({ type: 'timestamptz' })
  readonly withdrawnAt: Date;
}
