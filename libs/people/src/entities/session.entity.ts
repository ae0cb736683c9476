import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('session')
@ForeignKey('account', ['accountId'], ['id'])
@Index('session_by_expiry', ['expiresAt'])
@Index('session_of_account', ['accountId'])
export class SessionRow {
  @PrimaryColumn({ type: 'bytea' })
  readonly idHash: Buffer;

  @Column({ type: 'uuid', nullable: true })
  readonly accountId: string | null;

  @Column({ type: 'uuid', nullable: true })
  readonly centreId: string | null;

  @Column({ type: 'jsonb' })
  readonly data: unknown;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz' })
  readonly lastSeenAt: Date;

  @Column({ type: 'timestamptz' })
  readonly expiresAt: Date;
}
