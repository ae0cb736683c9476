import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('session')
@ForeignKey('account', ['accountId'], ['id'])
@Index('session_by_start', ['createdAt'])
@Index('session_of_account', ['accountId'])
export class SessionRow {
  @PrimaryColumn('bytea') readonly idHash: Key<Buffer>;
  @Column('uuid') readonly accountId: string;
  @Column('uuid', { nullable: true }) readonly centreId: string | null;
  @Column('text', { nullable: true }) readonly sealedForm: string | null;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly lastSeenAt: Date;
  @Column('timestamptz') readonly expiresAt: Date;
}
