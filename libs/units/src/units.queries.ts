import { type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import { relationsOpenTo } from './domain/access.js';
import type { Duty } from './domain/allocation-blockers.js';
import type { UnitCounters } from './domain/counters.js';
import type { CriterionState, UnitState } from './domain/states.js';
import { counterColumns, joinSpecification } from './unit-joins.js';

export interface ChecklistItem {
  readonly criterionId: string;
  readonly label: string;
  readonly kind: 'performance' | 'knowledge';
  readonly position: number;
  /** Verbatim, as published. */
  readonly text: string;
  /** The beginning of the sentence, when the criterion is a sub-item of a heading. */
  readonly stem: string | null;
  readonly headingLabel: string | null;
  readonly state: CriterionState;
  /** How many cross-references in drafts point at it. */
  readonly links: number;
  readonly changedAt: Date;
}

export const checklistRows = statement<ChecklistItem>(
  `select c.criterion_id as "criterionId", cr.label, cr.kind, c.position, cr.text, cr.stem,
       cr.heading_label as "headingLabel", c.state, c.links, c.changed_at as "changedAt"
     from criterion_state c join criterion cr on cr.id = c.criterion_id
     where c.centre_id = $1 and c.unit_id = $2 order by c.position`,
);

/** The criteria of a unit in the order of the standard, with their states. For units loaded through the actor. */
export const unitChecklist = (tx: CentreTransaction, unitId: string): Promise<ChecklistItem[]> =>
  tx.query(checklistRows.with(tx.centreId, unitId));

export interface UnitAllocation {
  readonly personId: string;
  readonly personName: string;
  readonly duty: Duty;
  readonly startsAt: Date;
  readonly endedAt: Date | null;
}

export const allocationRows = statement<UnitAllocation>(
  `select a.person_id as "personId", p.name as "personName", a.duty, a.starts_at as "startsAt", a.ended_at as "endedAt"
   from allocation a join person p on p.centre_id = a.centre_id and p.id = a.person_id
   where a.centre_id = $1 and a.unit_id = $2 order by a.starts_at desc, a.id desc`,
);

/** Who had which duty on a unit and when, newest first. */
export const allocationsOf = (tx: CentreTransaction, unitId: string): Promise<UnitAllocation[]> =>
  tx.query(allocationRows.with(tx.centreId, unitId));

export interface CaseloadRow extends UnitCounters {
  readonly unitId: string;
  readonly duty: Duty;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly code: string;
  readonly title: string;
  readonly state: UnitState;
  readonly targetDate: string | null;
  readonly lastActivityAt: Date | null;
}

export const caseloadRows = statement<CaseloadRow>(
  `select u.id as "unitId", a.duty, u.learner_id as "learnerId", p.name as "learnerName", s.code, s.title, u.state,
     u.planned_for as "targetDate", ${counterColumns}, u.last_activity_at as "lastActivityAt"
   from live_allocation a
   join unit u on u.centre_id = a.centre_id and u.id = a.unit_id and u.withdrawn_at is null
   ${joinSpecification}
   join person p on p.centre_id = u.centre_id and p.id = u.learner_id
   where a.centre_id = $1 and a.person_id = $2 and a.duty = any($3)
   order by "targetDate" nulls last, p.name, s.code`,
);

/** The live units that the actor assesses or quality-assures, by target date, then by learner. */
export const caseloadOf = (tx: CentreTransaction, actor: Actor): Promise<CaseloadRow[]> =>
  tx.query(caseloadRows.with(tx.centreId, actor.personId, relationsOpenTo(actor)));
