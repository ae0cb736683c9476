import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('centre')
@Check('centre_nation', "nation in ('england', 'wales', 'scotland', 'northern-ireland')")
export class CentreRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @Column({ type: 'text' })
  readonly name: string;

  @Column({ type: 'text', nullable: true })
  readonly number: string | null;

  @Column({ type: 'text', default: 'england' })
  readonly nation: string;

  @Column({ type: 'text', nullable: true })
  readonly safeguardingContact: string | null;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
