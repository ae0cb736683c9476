import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type GeneratedAlways, type Key, Sequence, type WithDefault } from '#database';

@Entity('sign_off')
@Check('sign_off_not_by_learner', 'assessor_id <> learner_id')
@ForeignKey('person', ['centreId', 'assessorId'], ['centreId', 'id'])
@ForeignKey('declaration', ['centreId', 'declarationId', 'unitId'], ['centreId', 'id', 'unitId'])
@ForeignKey('sign_off', ['centreId', 'supersedesId', 'unitId'], ['centreId', 'id', 'unitId'])
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('sign_off_of_unit', ['centreId', 'id', 'unitId'])
@Unique('sign_off_supersedes_once', ['centreId', 'supersedesId'])
@Index('sign_off_one_first', ['centreId', 'unitId'], { unique: true, where: 'supersedes_id is null' })
@Index('sign_off_in_order', ['centreId', 'unitId', 'sequence'])
export class SignOffRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly assessorId: string;
  @Column('uuid') readonly declarationId: string;
  @Column('uuid', { nullable: true }) readonly supersedesId: string | null;
  @Column('text') readonly stateDigest: string;
  @Column('text', { default: 'assessor' }) readonly capacity: WithDefault<string>;
  /** The default is for the release before, which does not know them. */
  @Column('text', { array: true, default: '{}' }) readonly statements: WithDefault<readonly string[]>;
  @Column('timestamptz') readonly signedAt: Date;
}
