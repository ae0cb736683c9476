import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { type Key, type WithDefault } from '#database';

@Entity('centre')
@Check('centre_nation', "nation in ('england', 'wales', 'scotland', 'northern-ireland')")
export class CentreRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @Column('text') readonly name: string;
  @Column('text', { nullable: true }) readonly number: string | null;
  @Column('text', { default: 'england' }) readonly nation: WithDefault<
    'england' | 'wales' | 'scotland' | 'northern-ireland'
  >;
  @Column('text', { nullable: true }) readonly safeguardingContact: string | null;
  @Column('timestamptz') readonly createdAt: Date;
}
