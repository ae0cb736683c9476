import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('sign_off_decision')
@ForeignKey('criterion_decision', ['centreId', 'decisionId'], ['centreId', 'id'])
@ForeignKey('sign_off', ['centreId', 'signOffId'], ['centreId', 'id'])
export class SignOffDecisionRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly signOffId: Key<string>;
  @PrimaryColumn('uuid') readonly decisionId: Key<string>;
}
