import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('person')
@Check('person_state', "state in ('active', 'suspended')")
@ForeignKey('account', ['accountId'], ['id'])
@ForeignKey('centre', ['centreId'], ['centreId'])
@Index('person_of_account', ['centreId', 'accountId'], { unique: true })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly accountId: string;

  @Column({ type: 'text' })
  readonly name: string;

  @Column({ type: 'text', default: 'active' })
  readonly state: string;

  @Column({ type: 'integer', default: 0 })
  readonly lastEvidenceNumber: number;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;
}
