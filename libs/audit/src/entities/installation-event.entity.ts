import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type GeneratedAlways, type Key, Sequence } from '#database';

@Entity('installation_event', {
  comment:
    'Who did what to the installation itself. Written by the owning role alone; no account means the command line.',
})
@ForeignKey('account', ['accountId'], ['id'])
export class InstallationEventRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('timestamptz') readonly at: Date;
  @Column('uuid', { nullable: true }) readonly accountId: string | null;
  @Column('text') readonly act: string;
  @Column('jsonb') readonly subject: Readonly<Record<string, string>>;
  @Column('jsonb') readonly facts: Readonly<Record<string, unknown>>;
}
