import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('account')
@Check('account_address', 'address = lower(address)')
@Index('account_by_address', ['address'], { unique: true })
export class AccountRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'text' })
  readonly address: string;

  @Column({ type: 'text', nullable: true })
  readonly passwordHash: string | null;

  @Column({ type: 'boolean', default: false })
  readonly librarian: boolean;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
