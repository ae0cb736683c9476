import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, type WithDefault } from '#database';
import { type PortfolioState } from '../domain/portfolio-state.js';

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
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly unitId: string;
  @Column('text', { default: 'default' }) readonly edition: WithDefault<string>;
  @Column('boolean') readonly draft: boolean;
  @Column('text') readonly language: string;
  @Column('text', { default: 'queued' }) readonly state: WithDefault<PortfolioState>;
  @Column('uuid') readonly requestedBy: string;
  @Column('timestamptz') readonly requestedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly builtAt: Date | null;
  @Column('text', { nullable: true }) readonly objectKey: string | null;
  @Column('text', { default: 'plain' }) readonly format: WithDefault<string>;
  @Column('bigint', { nullable: true }) readonly bytes: number | null;
  @Column('integer', { nullable: true }) readonly pages: number | null;
  @Column('text', { nullable: true }) readonly sha256: string | null;
  @Column('text', { nullable: true }) readonly failure: string | null;
  @Column('uuid', { nullable: true }) readonly lease: string | null;
  @Column('timestamptz', { nullable: true }) readonly leasedUntil: Date | null;
  @Column('integer', { default: 0 }) readonly attempts: WithDefault<number>;
}
