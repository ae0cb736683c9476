import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type GeneratedAlways, type Key, Sequence, type WithDefault } from '#database';

@Entity('declaration')
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('declaration_of_unit', ['centreId', 'id', 'unitId'])
@Index('declaration_in_order', ['centreId', 'unitId', 'sequence'])
export class DeclarationRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('text') readonly stateDigest: string;
  /** The default is for the release before, which does not know them. */
  @Column('text', { array: true, default: '{}' }) readonly statements: WithDefault<readonly string[]>;
  @Column('timestamptz') readonly declaredAt: Date;
}
