import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, type WithDefault } from '#database';

@Entity('person')
@Check('person_state', "state in ('active', 'suspended')")
@ForeignKey('account', ['accountId'], ['id'])
@ForeignKey('centre', ['centreId'], ['centreId'])
@Index('person_of_account', ['centreId', 'accountId'], { unique: true })
export class PersonRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly accountId: string;
  @Column('text') readonly name: string;
  @Column('text', { default: 'active' }) readonly state: WithDefault<'active' | 'suspended'>;
  @Column('integer', { default: 0 }) readonly lastEvidenceNumber: WithDefault<number>;
  @Column('timestamptz') readonly createdAt: Date;
}
