import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type Key, Trigger, type WithDefault } from '#database';
import { type ReviewOutcome } from '#assessment';

@Entity('iqa_review')
@Check('iqa_review_not_by_learner', 'iqa_id <> learner_id')
@Check('iqa_review_outcome', "outcome in ('cleared', 'action-required')")
@ForeignKey('person', ['centreId', 'iqaId'], ['centreId', 'id'])
@ForeignKey('sign_off', ['centreId', 'signOffId', 'unitId'], ['centreId', 'id', 'unitId'])
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('iqa_review_once', ['centreId', 'signOffId'])
@Trigger({
  name: 'iqa_review_not_by_assessor',
  when: 'before insert',
  execute: 'refuse_own_quality_assurance',
})
export class IqaReviewRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly signOffId: string;
  @Column('uuid') readonly iqaId: string;
  @Column('text') readonly outcome: ReviewOutcome;
  /** The default is for the release before, which does not know them. */
  @Column('text', { array: true, default: '{}' }) readonly statements: WithDefault<readonly string[]>;
  @Column('text') readonly reasons: string;
  @Column('text', { default: 'iqa' }) readonly capacity: WithDefault<string>;
  @Column('timestamptz') readonly reviewedAt: Date;
}
