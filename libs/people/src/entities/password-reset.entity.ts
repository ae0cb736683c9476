import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('password_reset')
@ForeignKey('account', ['accountId'], ['id'])
@Index('password_reset_of_account', ['accountId'])
export class PasswordResetRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('bytea', { unique: true }) readonly tokenHash: Buffer;
  @Column('uuid') readonly accountId: string;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly expiresAt: Date;
  @Column('timestamptz', { nullable: true }) readonly usedAt: Date | null;
}
