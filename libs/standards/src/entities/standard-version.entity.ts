import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type Key } from '#database';

@Entity('standard_version')
@ForeignKey('standard', ['standardKey'], ['key'])
@Unique(['standardKey', 'version'])
export class StandardVersionRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('text') readonly standardKey: string;
  @Column('text') readonly version: string;
  @Column('text') readonly title: string;
  @Column('jsonb') readonly content: unknown;
  @Column('text') readonly digest: string;
  @Column('text', { nullable: true }) readonly reviewDate: string | null;
  @Column('timestamptz') readonly loadedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly retiredAt: Date | null;
}
