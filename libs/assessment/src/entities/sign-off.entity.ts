import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

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
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Generated('increment')
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly sequence: number;

  @Column({ type: 'uuid' })
  readonly unitId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'uuid' })
  readonly assessorId: string;

  @Column({ type: 'uuid' })
  readonly declarationId: string;

  @Column({ type: 'uuid', nullable: true })
  readonly supersedesId: string | null;

  @Column({ type: 'text' })
  readonly stateDigest: string;

  @Column({ type: 'text', default: 'assessor' })
  readonly capacity: string;

  @Column({ type: 'timestamptz' })
  readonly signedAt: Date;
}
