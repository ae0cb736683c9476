import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, oneOf } from '#database';
import { duties, type Duty } from '../domain/allocation-blockers.js';

@Entity('allocation')
@Check('allocation_duty', oneOf('duty', duties))
@ForeignKey('person', ['centreId', 'personId'], ['centreId', 'id'])
@ForeignKey('unit', ['centreId', 'unitId'], ['centreId', 'id'])
@Index('allocation_live_once', ['centreId', 'unitId', 'duty'], { unique: true, where: 'ended_at is null' })
@Index('allocation_of_person', ['centreId', 'personId', 'duty'], { where: 'ended_at is null' })
@Index('allocation_of_unit', ['centreId', 'unitId', 'startsAt'])
export class AllocationRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly duty: Duty;
  @Column('timestamptz') readonly startsAt: Date;
  @Column('timestamptz', { nullable: true }) readonly endedAt: Date | null;
}
