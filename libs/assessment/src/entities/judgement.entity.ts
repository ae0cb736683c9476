import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('judgement')
@Check('judgement_full_is_sound', "supports <> 'fully' or (valid and reliable)")
@Check('judgement_not_by_learner', 'assessor_id <> learner_id')
@Check('judgement_supports', "supports in ('fully', 'partly', 'not')")
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('cross_reference', ['centreId', 'crossReferenceId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey(
  'judgement',
  ['centreId', 'supersedesId', 'crossReferenceId'],
  ['centreId', 'id', 'crossReferenceId'],
)
@Unique('judgement_of_cross_reference', ['centreId', 'id', 'crossReferenceId'])
@Unique('judgement_supersedes_once', ['centreId', 'supersedesId'])
@Index('judgement_one_first', ['centreId', 'crossReferenceId'], {
  unique: true,
  where: 'supersedes_id is null',
})
@Index('judgement_in_order', ['centreId', 'crossReferenceId', 'sequence'])
export class JudgementRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Generated('increment')
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly sequence: number;

  @Column({ type: 'uuid' })
  readonly crossReferenceId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'uuid' })
  readonly assessorId: string;

  @Column({ type: 'uuid', nullable: true })
  readonly supersedesId: string | null;

  @Column({ type: 'text' })
  readonly supports: string;

  @Column({ type: 'boolean' })
  readonly valid: boolean;

  @Column({ type: 'boolean' })
  readonly reliable: boolean;

  @Column({ type: 'text' })
  readonly reasons: string;

  @Column({ type: 'text', default: 'assessor' })
  readonly capacity: string;

  @Column({ type: 'jsonb' })
  readonly fileDigests: unknown;

  @Column({ type: 'timestamptz' })
  readonly judgedAt: Date;
}
