import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Key, type WithDefault } from '#database';

@Entity('rate_limit')
export class RateLimitRow {
  @PrimaryColumn('varchar', { length: 255 }) readonly key: Key<string>;
  @Column('integer', { default: 0 }) readonly points: WithDefault<number>;
  @Column('bigint', { nullable: true }) readonly expire: number | null;
}
