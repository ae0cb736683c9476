import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('criterion', {
  comment:
    'What is assessed: an item, or a sub-item with the stem of its heading. Headings themselves are not rows.',
})
@Check('criterion_kind', "kind in ('performance', 'knowledge')")
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@Unique(['standardVersionId', 'label'])
@Unique(['standardVersionId', 'position'])
export class CriterionRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly standardVersionId: string;

  @Column({ type: 'text' })
  readonly label: string;

  @Column({ type: 'text' })
  readonly kind: string;

  @Column({ type: 'integer' })
  readonly position: number;

  @Column({ type: 'text' })
  readonly text: string;

  @Column({ type: 'text', nullable: true })
  readonly stem: string | null;

  @Column({ type: 'text', nullable: true })
  readonly headingLabel: string | null;
}
