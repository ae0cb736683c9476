import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, oneOf } from '#database';
import { type Role, roles } from '../domain/actor.js';

@Entity('person_role')
@Check('person_role_known', oneOf('role', roles))
@ForeignKey('person', ['centreId', 'personId'], ['centreId', 'id'])
@Index('person_role_held_once', ['centreId', 'personId', 'role'], { unique: true, where: 'ended_at is null' })
export class PersonRoleRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly role: Role;
  @Column('timestamptz') readonly grantedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly endedAt: Date | null;
}
