import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('api_token')
@Check('api_token_scope', "scope in ('read', 'write')")
@ForeignKey('account', ['accountId'], ['id'])
export class ApiTokenRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly accountId: string;

  @Column({ type: 'uuid' })
  readonly centreId: string;

  @Column({ type: 'text' })
  readonly name: string;

  @Column({ type: 'bytea', unique: true })
  readonly tokenHash: Buffer;

  @Column({ type: 'text' })
  readonly scope: string;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz' })
  readonly expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly lastUsedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  readonly revokedAt: Date | null;
}
