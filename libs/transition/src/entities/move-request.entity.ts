import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';
import { type Blocker } from '#refusals';

@Entity('move_request')
@Check('move_request_outcome', "outcome in ('moved', 'moved-already', 'refused')")
@Check('move_request_done_is_whole', 'num_nulls(outcome, done_at) in (0, 2)')
@Check('move_request_refused_says_why', "(outcome = 'refused') = (blockers is not null)")
@ForeignKey('transition_plan', ['centreId', 'planId'], ['centreId', 'id'])
@ForeignKey('unit', ['centreId', 'unitId'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'requestedBy'], ['centreId', 'id'])
@Index('move_request_open_once', ['centreId', 'planId', 'unitId'], { unique: true, where: 'outcome is null' })
@Index('move_request_of_plan', ['centreId', 'planId', 'requestedAt', 'id'])
export class MoveRequestRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly planId: string;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly requestedBy: string;
  @Column('timestamptz') readonly requestedAt: Date;
  @Column('text', { nullable: true }) readonly outcome: 'moved' | 'moved-already' | 'refused' | null;
  @Column('jsonb', { nullable: true }) readonly blockers: readonly Blocker[] | null;
  @Column('timestamptz', { nullable: true }) readonly doneAt: Date | null;
}
