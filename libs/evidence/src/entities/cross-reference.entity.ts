import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Key, Trigger } from '#database';
import { type Locator } from '../domain/locator.js';

@Entity('cross_reference')
@ForeignKey('evidence_revision', ['centreId', 'revisionId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey('criterion_state', ['centreId', 'unitId', 'criterionId'], ['centreId', 'unitId', 'criterionId'])
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('cross_reference_of_learner', ['centreId', 'id', 'learnerId'])
@Unique('cross_reference_once', ['centreId', 'revisionId', 'unitId', 'criterionId'])
@Index('cross_reference_of_criterion', ['centreId', 'unitId', 'criterionId'])
@Trigger({
  name: 'cross_reference_frozen_when_submitted',
  when: 'before update or delete',
  execute: 'refuse_change_of_submitted_part',
})
export class CrossReferenceRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly revisionId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly criterionId: string;
  @Column('jsonb', { nullable: true }) readonly locator: Locator | null;
  @Column('text', { nullable: true }) readonly question: string | null;
  @Column('timestamptz') readonly createdAt: Date;
}
