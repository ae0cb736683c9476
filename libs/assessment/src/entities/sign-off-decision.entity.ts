import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('sign_off_decision')
@ForeignKey('criterion_decision', ['centreId', 'decisionId'], ['centreId', 'id'])
@ForeignKey('sign_off', ['centreId', 'signOffId'], ['centreId', 'id'])
export class SignOffDecisionRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly signOffId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly decisionId: string;
}
