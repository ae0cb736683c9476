import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('reopening')
@Check('reopening_cause', "cause = 'iqa'")
@ForeignKey(
  'criterion_decision',
  ['centreId', 'decisionId', 'unitId', 'criterionId'],
  ['centreId', 'id', 'unitId', 'criterionId'],
)
@ForeignKey('person', ['centreId', 'reopenedBy'], ['centreId', 'id'])
@Unique('reopening_once', ['centreId', 'decisionId'])
@Index('reopening_of_criterion', ['centreId', 'unitId', 'criterionId'])
export class ReopeningRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly unitId: string;

  @Column({ type: 'uuid' })
  readonly criterionId: string;

  @Column({ type: 'uuid' })
  readonly decisionId: string;

  @Column({ type: 'text' })
  readonly cause: string;

  @Column({ type: 'text' })
  readonly reasons: string;

  @Column({ type: 'uuid' })
  readonly reopenedBy: string;

  @Column({ type: 'timestamptz' })
  readonly reopenedAt: Date;
}
