import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('iqa_review')
@Check('iqa_review_not_by_learner', 'iqa_id <> learner_id')
@Check('iqa_review_outcome', "outcome in ('cleared', 'action-required')")
@ForeignKey('person', ['centreId', 'iqaId'], ['centreId', 'id'])
@ForeignKey('sign_off', ['centreId', 'signOffId', 'unitId'], ['centreId', 'id', 'unitId'])
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('iqa_review_once', ['centreId', 'signOffId'])
export class IqaReviewRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly unitId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'uuid' })
  readonly signOffId: string;

  @Column({ type: 'uuid' })
  readonly iqaId: string;

  @Column({ type: 'text' })
  readonly outcome: string;

  @Column({ type: 'text' })
  readonly reasons: string;

  @Column({ type: 'text', default: 'iqa' })
  readonly capacity: string;

  @Column({ type: 'timestamptz' })
  readonly reviewedAt: Date;
}
