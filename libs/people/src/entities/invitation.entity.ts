import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('invitation')
@ForeignKey('account', ['accountId'], ['id'])
@Index('invitation_of_account', ['accountId', 'centreId'])
export class InvitationRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('bytea', { unique: true }) readonly tokenHash: Buffer;
  @Column('uuid') readonly accountId: string;
  @Column('uuid') readonly centreId: string;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly expiresAt: Date;
  @Column('timestamptz', { nullable: true }) readonly usedAt: Date | null;
}
