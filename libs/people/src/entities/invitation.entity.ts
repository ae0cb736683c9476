import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('invitation')
@ForeignKey('account', ['accountId'], ['id'])
@Index('invitation_of_account', ['accountId', 'centreId'])
export class InvitationRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'bytea', unique: true })
  readonly tokenHash: Buffer;

  @Column({ type: 'uuid' })
  readonly accountId: string;

  @Column({ type: 'uuid' })
  readonly centreId: string;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz' })
  readonly expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly usedAt: Date | null;
}
