import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('criterion_decision_judgement')
@ForeignKey('criterion_decision', ['centreId', 'decisionId'], ['centreId', 'id'])
@ForeignKey('judgement', ['centreId', 'judgementId'], ['centreId', 'id'])
@Index('decision_on_judgement', ['centreId', 'judgementId'])
export class CriterionDecisionJudgementRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly decisionId: Key<string>;
  @PrimaryColumn('uuid') readonly judgementId: Key<string>;
}
