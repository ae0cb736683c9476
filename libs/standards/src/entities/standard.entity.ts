import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('standard')
export class StandardRow {
  @PrimaryColumn({ type: 'text' })
  readonly key: string;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
