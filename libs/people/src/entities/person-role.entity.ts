import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('person_role')
@Check('person_role_known', "role in ('learner', 'assessor', 'iqa', 'manager', 'administrator')")
@ForeignKey('person', ['centreId', 'personId'], ['centreId', 'id'])
@Index('person_role_held_once', ['centreId', 'personId', 'role'], { unique: true, where: 'ended_at is null' })
export class PersonRoleRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly role: string;
  @Column('timestamptz') readonly grantedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly endedAt: Date | null;
}
