import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Key } from '#database';
import { type DraftLink } from '../work.queries.js';

@Entity('unit_move')
@Check('unit_move_undo_is_whole', 'num_nulls(undone_by, undone_at) in (0, 2)')
@ForeignKey('transition_plan', ['centreId', 'planId'], ['centreId', 'id'])
@ForeignKey('unit', ['centreId', 'fromUnitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey('unit', ['centreId', 'toUnitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey('person', ['centreId', 'movedBy'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'undoneBy'], ['centreId', 'id'])
@Unique('unit_move_to_once', ['centreId', 'toUnitId'])
@Index('unit_move_from_once', ['centreId', 'fromUnitId'], { unique: true, where: 'undone_at is null' })
@Index('unit_move_of_plan', ['centreId', 'planId'])
export class UnitMoveRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly planId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly fromUnitId: string;
  @Column('uuid') readonly toUnitId: string;
  @Column('jsonb', {
    comment:
      'The cross-references of drafts that went to the new unit, as they were: what undoing the move puts back.',
  })
  readonly draftLinks: readonly DraftLink[];
  @Column('uuid') readonly movedBy: string;
  @Column('timestamptz') readonly movedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly lastActivityAt: Date | null;
  @Column('uuid', { nullable: true }) readonly undoneBy: string | null;
  @Column('timestamptz', { nullable: true }) readonly undoneAt: Date | null;
}
