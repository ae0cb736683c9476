import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Key } from '#database';

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
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly unitId: string;
  @Column('uuid') readonly criterionId: string;
  @Column('uuid') readonly decisionId: string;
  @Column('text') readonly cause: 'iqa';
  @Column('text') readonly reasons: string;
  @Column('uuid') readonly reopenedBy: string;
  @Column('timestamptz') readonly reopenedAt: Date;
}
