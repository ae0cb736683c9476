import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('standard_version')
@ForeignKey('standard', ['standardKey'], ['key'])
@Unique(['standardKey', 'version'])
export class StandardVersionRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'text' })
  readonly standardKey: string;

  @Column({ type: 'text' })
  readonly version: string;

  @Column({ type: 'text' })
  readonly title: string;

  @Column({ type: 'jsonb' })
  readonly content: unknown;

  @Column({ type: 'text' })
  readonly digest: string;

  @Column({ type: 'text', nullable: true })
  readonly reviewDate: string | null;

  @Column({ type: 'timestamptz' })
  readonly loadedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly retiredAt: Date | null;
}
