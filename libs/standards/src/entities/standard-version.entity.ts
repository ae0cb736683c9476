import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type Key, Trigger } from '#database';
import { type Standard } from '../domain/standard.js';

@Entity('standard_version')
@ForeignKey('standard', ['standardKey'], ['key'])
@Unique(['standardKey', 'version'])
@Trigger({ name: 'keep_published', when: 'before update or delete', execute: 'keep_published_standard' })
export class StandardVersionRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('text') readonly standardKey: string;
  @Column('text') readonly version: string;
  @Column('text') readonly title: string;
  @Column('jsonb') readonly content: Standard;
  @Column('text') readonly digest: string;
  @Column('text', { nullable: true }) readonly reviewDate: string | null;
  @Column('timestamptz') readonly loadedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly retiredAt: Date | null;
}
