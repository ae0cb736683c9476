import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('allocation')
@Check('allocation_duty', "duty in ('assessor', 'iqa')")
@ForeignKey('person', ['centreId', 'personId'], ['centreId', 'id'])
@ForeignKey('unit', ['centreId', 'unitId'], ['centreId', 'id'])
@Index('allocation_live_once', ['centreId', 'unitId', 'duty'], { unique: true, where: 'ended_at is null' })
@Index('allocation_of_person', ['centreId', 'personId', 'duty'], { where: 'ended_at is null' })
@Index('allocation_of_unit', ['centreId', 'unitId', 'startsAt'])
export class AllocationRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly unitId: string;

  @Column({ type: 'uuid' })
  readonly personId: string;

  @Column({ type: 'text' })
  readonly duty: string;

  @Column({ type: 'timestamptz' })
  readonly startsAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly endedAt: Date | null;
}
