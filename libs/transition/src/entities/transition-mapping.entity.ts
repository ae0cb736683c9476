import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, oneOf, Trigger, type WithDefault } from '#database';
import { type ChangeKind, changeKinds } from '#standards';

const withPartners = changeKinds.filter((kind) => kind !== 'new' && kind !== 'withdrawn');

@Entity('transition_mapping', {
  comment:
    'What becomes of a criterion, one row for each pair. Frozen once the plan is ready; each edit is in the audit record.',
})
@Check(
  'transition_mapping_kind',
  `case kind
    when 'new' then criterion_id is null and to_criterion_id is not null
    when 'withdrawn' then criterion_id is not null and to_criterion_id is null
    else ${oneOf('kind', withPartners)} and criterion_id is not null and to_criterion_id is not null end`,
)
@Check('transition_mapping_edit_is_whole', 'num_nulls(edited_by, edited_at, reason) in (0, 3)')
@ForeignKey('transition_plan', ['centreId', 'planId'], ['centreId', 'id'])
@ForeignKey('criterion', ['criterionId'], ['id'])
@ForeignKey('criterion', ['toCriterionId'], ['id'])
@ForeignKey('person', ['centreId', 'editedBy'], ['centreId', 'id'])
@Index('transition_mapping_once', ['centreId', 'planId', 'criterionId', 'toCriterionId'], { unique: true })
@Index('transition_mapping_new_once', ['centreId', 'planId', 'toCriterionId'], {
  unique: true,
  where: 'criterion_id is null',
})
@Index('transition_mapping_withdrawn_once', ['centreId', 'planId', 'criterionId'], {
  unique: true,
  where: 'to_criterion_id is null',
})
@Trigger({
  name: 'keep_mapping',
  when: 'before insert or update or delete',
  execute: 'keep_mapping_of_ready_plan',
})
export class TransitionMappingRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly planId: string;
  @Column('uuid', { nullable: true }) readonly criterionId: string | null;
  @Column('uuid', { nullable: true }) readonly toCriterionId: string | null;
  @Column('text') readonly kind: ChangeKind;
  @Column('real', { default: () => '0' }) readonly similarity: WithDefault<number>;
  @Column('text', { array: true, default: '{}' }) readonly doubts: WithDefault<readonly string[]>;
  @Column('uuid', { nullable: true }) readonly editedBy: string | null;
  @Column('timestamptz', { nullable: true }) readonly editedAt: Date | null;
  @Column('text', { nullable: true }) readonly reason: string | null;
}
