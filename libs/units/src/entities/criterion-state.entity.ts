import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('criterion_state', {
  comment:
    'One row per assessed criterion of a unit, from enrolment on: what cross-references and decisions point at, and the state each page shows. links counts cross-references in drafts.',
})
@Check(
  'criterion_state_known',
  "state in ('met', 'met-awaiting-countersignature', 'awaiting-assessment', 'reopened', 'partly-met', 'not-yet-met', 'evidence-linked', 'not-started')",
)
@Check('criterion_state_links', 'links >= 0')
@ForeignKey('unit', ['centreId', 'unitId'], ['centreId', 'id'])
@ForeignKey('criterion', ['criterionId'], ['id'])
export class CriterionStateRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly unitId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly criterionId: string;

  @Column({ type: 'integer' })
  readonly position: number;

  @Column({ type: 'text', default: 'not-started' })
  readonly state: string;

  @Column({ type: 'integer', default: 0 })
  readonly links: number;

  @Column({ type: 'timestamptz' })
  readonly changedAt: Date;
}
