import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';
import { type TokenScope } from '../tokens/tokens.queries.js';

@Entity('api_token')
@Check('api_token_scope', "scope in ('read', 'write')")
@ForeignKey('account', ['accountId'], ['id'])
export class ApiTokenRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly accountId: string;
  @Column('uuid') readonly centreId: string;
  @Column('text') readonly name: string;
  @Column('bytea', { unique: true }) readonly tokenHash: Buffer;
  @Column('text') readonly scope: TokenScope;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly expiresAt: Date;
  @Column('timestamptz', { nullable: true }) readonly lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly revokedAt: Date | null;
}
