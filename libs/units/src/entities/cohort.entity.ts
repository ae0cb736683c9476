import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('cohort')
@ForeignKey('centre', ['centreId'], ['centreId'])
@ForeignKey('person', ['centreId', 'managerId'], ['centreId', 'id'])
export class CohortRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'text' })
  readonly name: string;

  @Column({ type: 'uuid', nullable: true })
  readonly managerId: string | null;

  @Column({ type: 'date' })
  readonly startsOn: string;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
