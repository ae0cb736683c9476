import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Key, type WithDefault } from '#database';

@Entity('account')
@Check('account_address', 'address = lower(address)')
@Index('account_by_address', ['address'], { unique: true })
export class AccountRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('text') readonly address: string;
  @Column('text', { nullable: true }) readonly passwordHash: string | null;
  @Column('boolean', { default: false }) readonly librarian: WithDefault<boolean>;
  @Column('timestamptz') readonly createdAt: Date;
}
