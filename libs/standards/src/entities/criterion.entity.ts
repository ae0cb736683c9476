import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type Key, Trigger } from '#database';
import { type CriterionKind } from '../domain/standard.js';

@Entity('criterion', {
  comment:
    'What is assessed: an item, or a sub-item with the stem of its heading. Headings themselves are not rows.',
})
@Check('criterion_kind', "kind in ('performance', 'knowledge')")
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@Unique(['standardVersionId', 'label'])
@Unique(['standardVersionId', 'position'])
@Trigger({ name: 'keep_published', when: 'before update or delete', execute: 'keep_published_standard' })
export class CriterionRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly standardVersionId: string;
  @Column('text') readonly label: string;
  @Column('text') readonly kind: CriterionKind;
  @Column('integer') readonly position: number;
  @Column('text') readonly text: string;
  @Column('text', { nullable: true }) readonly stem: string | null;
  @Column('text', { nullable: true }) readonly headingLabel: string | null;
}
