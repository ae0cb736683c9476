import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('declaration')
@ForeignKey('unit', ['centreId', 'unitId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@Unique('declaration_of_unit', ['centreId', 'id', 'unitId'])
@Index('declaration_in_order', ['centreId', 'unitId', 'sequence'])
export class DeclarationRow {
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

  @Column({ type: 'text' })
  readonly stateDigest: string;

  @Column({ type: 'timestamptz' })
  readonly declaredAt: Date;
}
