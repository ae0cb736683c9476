import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type GeneratedAlways, type Key, Sequence } from '#database';

@Entity('audit_event')
@ForeignKey('centre', ['centreId'], ['centreId'])
@ForeignKey('person', ['centreId', 'personId'], ['centreId', 'id'])
@Index('audit_event_in_order', ['centreId', 'sequence'])
export class AuditEventRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('timestamptz') readonly at: Date;
  @Column('uuid', { nullable: true }) readonly personId: string | null;
  @Column('text') readonly act: string;
  @Column('jsonb') readonly subject: Readonly<Record<string, string>>;
  @Column('jsonb') readonly facts: Readonly<Record<string, unknown>>;
}
