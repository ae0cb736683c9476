import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Key, oneOf, Trigger, type WithDefault } from '#database';
import { type Jurisdiction, jurisdictions, type Language, languages } from '../domain/places.js';
import { type UnitEnd, unitEnds, type UnitState, unitStates } from '../domain/states.js';

const [withdrawn, ...otherEnds] = unitEnds;

@Entity('unit')
@Check(
  'unit_counters',
  'criteria_met >= 0 and criteria_awaiting >= 0 and criteria_open >= 0 and (((criteria_met + criteria_awaiting) + criteria_open) <= criteria_total)',
)
@Check('unit_jurisdiction', oneOf('jurisdiction', jurisdictions))
@Check('unit_language', oneOf('language', languages))
@Check('unit_state', oneOf('state', unitStates))
@Check(
  'unit_ended_whole',
  `case when withdrawn_at is null then num_nonnulls(withdrawn_by, withdrawal_reason, ended_as, successor_id) = 0
    when withdrawn_by is null then false
    when ended_as is null or ended_as = '${withdrawn}' then withdrawal_reason is not null and successor_id is null
    else ${oneOf('ended_as', otherEnds)} and withdrawal_reason is null and successor_id is not null end`,
)
@ForeignKey('cohort', ['centreId', 'cohortId'], ['centreId', 'id'])
@ForeignKey(
  'cohort_unit',
  ['centreId', 'cohortId', 'unitSpecificationId'],
  ['centreId', 'cohortId', 'unitSpecificationId'],
  { name: 'unit_of_cohort_unit' },
)
@ForeignKey('person', ['centreId', 'learnerId'], ['centreId', 'id'])
@ForeignKey('unit', ['centreId', 'successorId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey('unit_specification', ['centreId', 'unitSpecificationId'], ['centreId', 'id'])
@ForeignKey('person', ['centreId', 'withdrawnBy'], ['centreId', 'id'])
@Unique('unit_of_learner', ['centreId', 'id', 'learnerId'])
@Index('unit_live_once', ['centreId', 'learnerId', 'unitSpecificationId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('unit_of_cohort', ['centreId', 'cohortId'], { where: 'withdrawn_at is null' })
@Index('unit_of_successor', ['centreId', 'successorId'], { where: 'successor_id is not null' })
@Index('unit_of_specification', ['centreId', 'unitSpecificationId'], { where: 'withdrawn_at is null' })
@Trigger({ name: 'keep_plan', when: 'before insert or update', execute: 'keep_plan_of_unit' })
@Trigger({
  name: 'keep_cohort_learner_of_new',
  when: 'after insert',
  condition: 'new.cohort_id is not null',
  execute: 'keep_learners_of_cohort',
})
@Trigger({
  name: 'keep_cohort_learner',
  when: 'after update',
  condition: `old.attention_from is distinct from new.attention_from or old.cohort_id is distinct from new.cohort_id
    or (old.withdrawn_at is null) is distinct from (new.withdrawn_at is null)`,
  execute: 'keep_learners_of_cohort',
})
export class UnitRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly unitSpecificationId: string;
  @Column('uuid', { nullable: true }) readonly cohortId: string | null;
  @Column('text') readonly jurisdiction: Jurisdiction;
  @Column('text', { default: 'en' }) readonly language: WithDefault<Language>;
  @Column('date', { nullable: true }) readonly targetDate: string | null;
  @Column('timestamptz') readonly enrolledAt: Date;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;
  @Column('text', { default: 'not-started' }) readonly state: WithDefault<UnitState>;
  @Column('integer') readonly criteriaTotal: number;
  @Column('integer', { default: 0 }) readonly criteriaMet: WithDefault<number>;
  @Column('integer', { default: 0 }) readonly criteriaAwaiting: WithDefault<number>;
  @Column('integer', { default: 0 }) readonly criteriaOpen: WithDefault<number>;
  @Column('timestamptz', { nullable: true }) readonly lastActivityAt: Date | null;
  @Column('uuid', { nullable: true }) readonly withdrawnBy: string | null;
  @Column('text', { nullable: true }) readonly withdrawalReason: string | null;
  @Column('date', { nullable: true }) readonly plannedFor: string | null;
  @Column('date', { nullable: true }) readonly attentionFrom: string | null;
  @Column('text', { nullable: true }) readonly endedAs: UnitEnd | null;
  @Column('uuid', {
    nullable: true,
    comment: 'The unit in which the work of one that moved goes on now, however often it moved.',
  })
  readonly successorId: string | null;
  @Column('boolean', {
    default: false,
    comment: 'Submitted evidence was handed back, and has neither been replaced nor withdrawn since.',
  })
  readonly evidenceReturned: WithDefault<boolean>;
}
