import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('cohort')
@ForeignKey('centre', ['centreId'], ['centreId'])
@ForeignKey('person', ['centreId', 'managerId'], ['centreId', 'id'])
export class CohortRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('text') readonly name: string;
  @Column('uuid', { nullable: true }) readonly managerId: string | null;
  @Column('date') readonly startsOn: string;
  @Column('timestamptz') readonly createdAt: Date;
}
