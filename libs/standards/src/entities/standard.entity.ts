import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('standard')
@ForeignKey('standard_version', ['currentVersionId'], ['id'])
export class StandardRow {
  @PrimaryColumn('text') readonly key: Key<string>;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('uuid', { nullable: true }) readonly currentVersionId: string | null;
}
