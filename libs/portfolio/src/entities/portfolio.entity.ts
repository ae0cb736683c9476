import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('portfolio')
@Check(
  'portfolio_building_is_leased',
  "(state = 'building') = (lease is not null and leased_until is not null)",
)
@Check('portfolio_failed_says_why', "(state = 'failed') = (failure is not null)")
@Check(
  'portfolio_ready_is_whole',
  "state <> 'ready' or (object_key is not null and sha256 is not null and pages is not null and bytes is not null)",
)
@Check('portfolio_state', "state in ('queued', 'building', 'ready', 'failed')")
@ForeignKey('person', ['centreId', 'requestedBy'], ['centreId', 'id'])
@ForeignKey('unit', ['centreId', 'unitId'], ['centreId', 'id'])
@Index('portfolio_of_unit', ['centreId', 'unitId', 'requestedAt'])
export class PortfolioRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly unitId: string;

  @Column({ type: 'text', default: 'default' })
  readonly edition: string;

  @Column({ type: 'boolean' })
  readonly draft: boolean;

  @Column({ type: 'text' })
  readonly language: string;

  @Column({ type: 'text', default: 'queued' })
  readonly state: string;

  @Column({ type: 'uuid' })
  readonly requestedBy: string;

  @Column({ type: 'timestamptz' })
  readonly requestedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly builtAt: Date | null;

  @Column({ type: 'text', nullable: true })
  readonly objectKey: string | null;

  @Column({ type: 'text', default: 'plain' })
  readonly format: string;

  @Column({ type: 'bigint', nullable: true })
  readonly bytes: number | null;

  @Column({ type: 'integer', nullable: true })
  readonly pages: number | null;

  @Column({ type: 'text', nullable: true })
  readonly sha256: string | null;

  @Column({ type: 'text', nullable: true })
  readonly failure: string | null;

  @Column({ type: 'uuid', nullable: true })
  readonly lease: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  readonly leasedUntil: Date | null;

  @Column({ type: 'integer', default: 0 })
  readonly attempts: number;
}
