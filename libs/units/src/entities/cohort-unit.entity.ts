import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, Trigger } from '#database';

@Entity('cohort_unit')
@ForeignKey('cohort', ['centreId', 'cohortId'], ['centreId', 'id'])
@ForeignKey('cohort_unit', ['centreId', 'replacedBy'], ['centreId', 'id'])
@ForeignKey('unit_specification', ['centreId', 'unitSpecificationId'], ['centreId', 'id'])
@Index('cohort_unit_once', ['centreId', 'cohortId', 'unitSpecificationId'], { unique: true })
@Trigger({
  name: 'keep_plan',
  when: 'after insert or delete or update of target_date',
  execute: 'keep_plan_of_cohort',
})
export class CohortUnitRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly cohortId: string;
  @Column('uuid') readonly unitSpecificationId: string;
  @Column('date') readonly targetDate: string;
  @Column('uuid', {
    nullable: true,
    comment: 'Who joins the cohort is enrolled on that instead: its learners moved there.',
  })
  readonly replacedBy: string | null;
}
