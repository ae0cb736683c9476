import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type Key } from '#database';

@Entity('evidence_withdrawal')
@ForeignKey('evidence', ['centreId', 'evidenceId'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'withdrawnBy'], ['centreId', 'id'])
@Unique('evidence_withdrawn_once', ['centreId', 'evidenceId'])
export class EvidenceWithdrawalRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly evidenceId: string;
  @Column('uuid') readonly withdrawnBy: string;
  @Column('text') readonly reason: string;
  @Column('timestamptz') readonly withdrawnAt: Date;
}
