import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('standard')
@ForeignKey('standard_version', ['currentVersionId'], ['id'])
export class StandardRow {
  @PrimaryColumn({ type: 'text' })
  readonly key: string;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'uuid', nullable: true })
  readonly currentVersionId: string | null;
}
