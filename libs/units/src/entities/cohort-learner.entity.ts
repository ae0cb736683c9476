import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

/** A learner with a live unit in a cohort. Kept by triggers on `unit`. */
@Entity('cohort_learner')
@ForeignKey('cohort', ['centreId', 'cohortId'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'learnerId'], ['centreId', 'id'])
@Index('cohort_learner_by_attention', ['centreId', 'cohortId', 'attentionFrom', 'learnerId'])
export class CohortLearnerRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly cohortId: Key<string>;
  @PrimaryColumn('uuid') readonly learnerId: Key<string>;
  /** The earliest day from which one of the units needs attention. */
  @Column('date', { nullable: true }) readonly attentionFrom: string | null;
}
