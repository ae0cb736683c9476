import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type Key } from '#database';

@Entity('evidence')
@ForeignKey('person', ['centreId', 'learnerId'], ['centreId', 'id'])
@Unique('evidence_number', ['centreId', 'learnerId', 'number'])
@Unique('evidence_of_learner', ['centreId', 'id', 'learnerId'])
export class EvidenceRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly learnerId: string;
  @Column('integer') readonly number: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) readonly discardedAt: Date | null;
}
