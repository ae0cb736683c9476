import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('evidence')
@ForeignKey('person', ['centreId', 'learnerId'], ['centreId', 'id'])
@Unique('evidence_number', ['centreId', 'learnerId', 'number'])
@Unique('evidence_of_learner', ['centreId', 'id', 'learnerId'])
export class EvidenceRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'integer' })
  readonly number: number;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly discardedAt: Date | null;
}
