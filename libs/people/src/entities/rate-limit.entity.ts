import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rate_limit')
export class RateLimitRow {
  @PrimaryColumn({ type: 'varchar', length: 255 })
  readonly key: string;

  @Column({ type: 'integer', default: 0 })
  readonly points: number;

  @Column({ type: 'bigint', nullable: true })
  readonly expire: number | null;
}
