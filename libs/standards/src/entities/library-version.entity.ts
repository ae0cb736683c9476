import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('library_version')
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
export class LibraryVersionRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly standardVersionId: string;

  /** Folded, as `foldName` has them. */
  @Column({ type: 'text', array: true })
  readonly names: string[];

  @Column({ type: 'text', array: true })
  readonly suites: string[];

  @Column({ type: 'text', array: true })
  readonly occupations: string[];

  @Column({ type: 'integer' })
  readonly performance: number;

  @Column({ type: 'integer' })
  readonly knowledge: number;
}
