import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('password_reset')
@ForeignKey('account', ['accountId'], ['id'])
@Index('password_reset_of_account', ['accountId'])
export class PasswordResetRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'bytea', unique: true })
  readonly tokenHash: Buffer;

  @Column({ type: 'uuid' })
  readonly accountId: string;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz' })
  readonly expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly usedAt: Date | null;
}
