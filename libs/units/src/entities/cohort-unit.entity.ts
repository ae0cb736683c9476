import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('cohort_unit')
@ForeignKey('cohort', ['centreId', 'cohortId'], ['centreId', 'id'])
@ForeignKey('cohort_unit', ['centreId', 'replacedBy'], ['centreId', 'id'])
@ForeignKey('unit_specification', ['centreId', 'unitSpecificationId'], ['centreId', 'id'])
@Index('cohort_unit_once', ['centreId', 'cohortId', 'unitSpecificationId'], { unique: true })
export class CohortUnitRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ type: 'uuid' })
  readonly cohortId: string;

  @Column({ type: 'uuid' })
  readonly unitSpecificationId: string;

  @Column({ type: 'date' })
  readonly targetDate: string;

  @Column({
    type: 'uuid',
    nullable: true,
    comment: 'Who joins the cohort is enrolled on that instead: its learners moved there.',
  })
  readonly replacedBy: string | null;
}
