import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

@Entity('audit_event')
@ForeignKey('centre', ['centreId'], ['centreId'])
@ForeignKey('person', ['centreId', 'personId'], ['centreId', 'id'])
@Index('audit_event_in_order', ['centreId', 'sequence'])
export class AuditEventRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Generated('increment')
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly sequence: number;

  @Column({ type: 'timestamptz' })
  readonly at: Date;

  @Column({ type: 'uuid', nullable: true })
  readonly personId: string | null;

  @Column({ type: 'text' })
  readonly act: string;

  @Column({ type: 'jsonb' })
  readonly subject: unknown;

  @Column({ type: 'jsonb' })
  readonly facts: unknown;
}
