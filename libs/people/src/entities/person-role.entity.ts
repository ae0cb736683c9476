import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('person_role')
@Check('person_role_known', "role in ('learner', 'assessor', 'iqa', 'manager', 'administrator')")
@ForeignKey('person', ['centreId', 'personId'], ['centreId', 'id'])
@Index('person_role_held_once', ['centreId', 'personId', 'role'], { unique: true, where: 'ended_at is null' })
export class PersonRoleRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly personId: string;

  @Column({ type: 'text' })
  readonly role: string;

  @Column({ type: 'timestamptz' })
  readonly grantedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly endedAt: Date | null;
}
