import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A learner with a live unit in a cohort. Kept by triggers on `unit`. */
@Entity('cohort_learner')
@ForeignKey('cohort', ['centreId', 'cohortId'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'learnerId'], ['centreId', 'id'])
@Index('cohort_learner_by_attention', ['centreId', 'cohortId', 'attentionFrom', 'learnerId'])
export class CohortLearnerRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly cohortId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly learnerId: string;

  /** The earliest day from which one of the units needs attention. */
  @Column({ type: 'date', nullable: true })
  readonly attentionFrom: string | null;
}
