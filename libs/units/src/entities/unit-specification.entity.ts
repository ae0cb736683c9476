import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, type WithDefault } from '#database';
import { type Method } from '../domain/methods.js';

@Entity('unit_specification')
@Check('unit_specification_currency', 'currency_months >= 1 and currency_months <= 120')
@Check('unit_specification_kind', "kind = 'in-house'")
@ForeignKey('centre', ['centreId'], ['centreId'])
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@Index('unit_specification_code', ['centreId', 'code'], { unique: true })
export class UnitSpecificationRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly standardVersionId: string;
  @Column('text') readonly code: string;
  @Column('text') readonly title: string;
  @Column('text', { default: 'in-house' }) readonly kind: WithDefault<'in-house'>;
  @Column('text', { array: true }) readonly methods: readonly Method[];
  @Column('integer') readonly currencyMonths: number;
  @Column('boolean', { default: false }) readonly simulationAllowed: WithDefault<boolean>;
  @Column('timestamptz') readonly createdAt: Date;
}
