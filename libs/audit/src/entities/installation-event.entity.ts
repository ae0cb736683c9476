import { Column, Entity, ForeignKey, Generated, PrimaryColumn } from 'typeorm';

@Entity('installation_event', {
  comment:
    'Who did what to the installation itself. Written by the owning role alone; no account means the command line.',
})
@ForeignKey('account', ['accountId'], ['id'])
export class InstallationEventRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Generated('increment')
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly sequence: number;

  @Column({ type: 'timestamptz' })
  readonly at: Date;

  @Column({ type: 'uuid', nullable: true })
  readonly accountId: string | null;

  @Column({ type: 'text' })
  readonly act: string;

  @Column({ type: 'jsonb' })
  readonly subject: unknown;

  @Column({ type: 'jsonb' })
  readonly facts: unknown;
}
