import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type GeneratedAlways, type Key, Sequence, type WithDefault } from '#database';
import { type Supports } from '../domain/facts.js';

@Entity('judgement')
@Check('judgement_full_is_sound', "supports <> 'fully' or (valid and reliable)")
@Check('judgement_not_by_learner', 'assessor_id <> learner_id')
@Check('judgement_phrase', '(phrase is null) = (phrase_shown is null)')
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
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('uuid') readonly crossReferenceId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly assessorId: string;
  @Column('uuid', { nullable: true }) readonly supersedesId: string | null;
  @Column('text') readonly supports: Supports;
  @Column('boolean') readonly valid: boolean;
  @Column('boolean') readonly reliable: boolean;
  @Column('text') readonly reasons: string;
  /** The code of the phrase that the reasons begin with, and the words in which it was shown. */
  @Column('text', { nullable: true }) readonly phrase: string | null;
  @Column('text', { nullable: true }) readonly phraseShown: string | null;
  @Column('text', { default: 'assessor' }) readonly capacity: WithDefault<string>;
  @Column('jsonb') readonly fileDigests: readonly { readonly fileId: string; readonly sha256: string }[];
  @Column('timestamptz') readonly judgedAt: Date;
}
