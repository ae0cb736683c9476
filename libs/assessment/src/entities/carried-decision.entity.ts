import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Key } from '#database';
import { type CarryKind } from '../domain/what-carries-over.js';

@Entity('carried_decision', {
  comment:
    'A decision that stood when its unit moved: carried over as decision_id at once, or waiting for its confirmation.',
})
@Check('carried_decision_kind', "kind in ('same', 'moved', 'reworded', 'split', 'merged')")
@Check('carried_decision_at_once', "decision_id is null or kind in ('same', 'moved')")
@ForeignKey('unit_move', ['centreId', 'moveId'], ['centreId', 'id'])
@ForeignKey('criterion_decision', ['centreId', 'fromDecisionId'], ['centreId', 'id'])
@ForeignKey('criterion_state', ['centreId', 'unitId', 'criterionId'], ['centreId', 'unitId', 'criterionId'])
@ForeignKey(
  'criterion_decision',
  ['centreId', 'decisionId', 'unitId', 'criterionId'],
  ['centreId', 'id', 'unitId', 'criterionId'],
)
@Unique('carried_decision_once', ['centreId', 'unitId', 'criterionId', 'fromDecisionId'])
@Index('carried_decision_as', ['centreId', 'decisionId'], { unique: true, where: 'decision_id is not null' })
export class CarriedDecisionRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly moveId: string;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly criterionId: string;
  @Column('uuid') readonly fromDecisionId: string;
  @Column('text') readonly kind: CarryKind;
  @Column('uuid', { nullable: true }) readonly decisionId: string | null;
}
