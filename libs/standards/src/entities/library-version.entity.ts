import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('library_version')
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
export class LibraryVersionRow {
  @PrimaryColumn('uuid') readonly standardVersionId: Key<string>;
  /** Folded, as `foldName` has them. */
  @Column('text', { array: true }) readonly names: readonly string[];
  @Column('text', { array: true }) readonly suites: readonly string[];
  @Column('text', { array: true }) readonly occupations: readonly string[];
  @Column('integer') readonly performance: number;
  @Column('integer') readonly knowledge: number;
}
