import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('criterion_decision_judgement')
@ForeignKey('criterion_decision', ['centreId', 'decisionId'], ['centreId', 'id'])
@ForeignKey('judgement', ['centreId', 'judgementId'], ['centreId', 'id'])
@Index('decision_on_judgement', ['centreId', 'judgementId'])
export class CriterionDecisionJudgementRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly decisionId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly judgementId: string;
}
