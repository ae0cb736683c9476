import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, type WithDefault } from '#database';
import { type PlanState } from '../plans.queries.js';

@Entity('transition_plan')
@Check('transition_plan_state', "state in ('draft', 'ready', 'discarded')")
@Check(
  'transition_plan_ready_is_whole',
  "(state = 'ready') = (num_nonnulls(to_specification_id, ready_by, ready_at) = 3)",
)
@ForeignKey('centre', ['centreId'], ['centreId'])
@ForeignKey('standard_version', ['toVersionId'], ['id'])
@ForeignKey('unit_specification', ['centreId', 'fromSpecificationId'], ['centreId', 'id'])
@ForeignKey('unit_specification', ['centreId', 'toSpecificationId'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'createdBy'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'readyBy'], ['centreId', 'id'])
@Index('transition_plan_once', ['centreId', 'fromSpecificationId', 'toVersionId'], {
  unique: true,
  where: "state <> 'discarded'",
})
export class TransitionPlanRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly fromSpecificationId: string;
  @Column('uuid') readonly toVersionId: string;
  @Column('uuid', { nullable: true }) readonly toSpecificationId: string | null;
  @Column('text', { default: 'draft' }) readonly state: WithDefault<PlanState>;
  @Column('uuid') readonly createdBy: string;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('uuid', { nullable: true }) readonly readyBy: string | null;
  @Column('timestamptz', { nullable: true }) readonly readyAt: Date | null;
}
