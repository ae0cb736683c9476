import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('session')
@ForeignKey('account', ['accountId'], ['id'])
@Index('session_by_start', ['createdAt'])
@Index('session_of_account', ['accountId'])
export class SessionRow {
  @PrimaryColumn({ type: 'bytea' })
  readonly idHash: Buffer;

  @Column({ type: 'uuid' })
  readonly accountId: string;

  @Column({ type: 'uuid', nullable: true })
  readonly centreId: string | null;

  @Column({ type: 'text', nullable: true })
  readonly sealedForm: string | null;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz' })
  readonly lastSeenAt: Date;

  @Column({ type: 'timestamptz' })
  readonly expiresAt: Date;
}
