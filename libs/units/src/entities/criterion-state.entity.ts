import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key, oneOf, type WithDefault } from '#database';
import { type CriterionState, criterionStates } from '../domain/states.js';

@Entity('criterion_state', {
  comment:
    'One row per assessed criterion of a unit, from enrolment on: what cross-references and decisions point at, and the state each page shows. links counts cross-references in drafts.',
})
@Check('criterion_state_known', oneOf('state', criterionStates))
@Check('criterion_state_links', 'links >= 0')
@ForeignKey('unit', ['centreId', 'unitId'], ['centreId', 'id'])
@ForeignKey('criterion', ['criterionId'], ['id'])
export class CriterionStateRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly unitId: Key<string>;
  @PrimaryColumn('uuid') readonly criterionId: Key<string>;
  @Column('integer') readonly position: number;
  @Column('text', { default: 'not-started' }) readonly state: WithDefault<CriterionState>;
  @Column('integer', { default: 0 }) readonly links: WithDefault<number>;
  @Column('timestamptz') readonly changedAt: Date;
}
