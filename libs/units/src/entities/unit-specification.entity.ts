import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('unit_specification')
@Check('unit_specification_currency', 'currency_months >= 1 and currency_months <= 120')
@Check('unit_specification_kind', "kind = 'in-house'")
@ForeignKey('centre', ['centreId'], ['centreId'])
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@Index('unit_specification_code', ['centreId', 'code'], { unique: true })
export class UnitSpecificationRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly standardVersionId: string;

  @Column({ type: 'text' })
  readonly code: string;

  @Column({ type: 'text' })
  readonly title: string;

  @Column({ type: 'text', default: 'in-house' })
  readonly kind: string;

  @Column({ type: 'text', array: true })
  readonly methods: string[];

  @Column({ type: 'integer' })
  readonly currencyMonths: number;

  @Column({ type: 'boolean', default: false })
  readonly simulationAllowed: boolean;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
