import { type BoundStatement, type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import type { UnitCounters } from './domain/counters.js';
import type { Jurisdiction, Language } from './domain/places.js';
import { type Relation, relationsOpenTo } from './domain/access.js';
import type { SpecificationRules } from './domain/specification-rules.js';
import type { UnitEnd, UnitState } from './domain/states.js';
import { isHeld } from './relation-held.js';
import { counterColumns, joinSpecification } from './unit-joins.js';

/** A unit with the people and rules that belong to it. */
export interface UnitForActor extends UnitCounters, SpecificationRules {
  readonly id: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly cohortId: string | null;
  readonly cohortName: string | null;
  readonly unitSpecificationId: string;
  readonly standardVersionId: string;
  readonly standardKey: string;
  readonly standardVersion: string;
  readonly code: string;
  readonly title: string;
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
  /** The unit's own target, else its cohort's: 'YYYY-MM-DD'. */
  readonly targetDate: string | null;
  readonly state: UnitState;
  /** The manager of its cohort. */
  readonly managerId: string | null;
  readonly assessorId: string | null;
  readonly assessorName: string | null;
  readonly iqaId: string | null;
  readonly iqaName: string | null;
  readonly enrolledAt: Date;
  /** When it ended, in whatever way. */
  readonly withdrawnAt: Date | null;
  readonly endedAs: UnitEnd | null;
  /** The unit in which the work of one that moved goes on; its assessor and IQA see this one too. */
  readonly successorId: string | null;
  /** Work came here from a unit on another version; that move may have been undone since. */
  readonly movedHere: boolean;
  readonly lastActivityAt: Date | null;
  /** What the actor is to this unit; never empty. */
  readonly relations: readonly Relation[];
}

// Not `coalesce`: it is not leakproof, so under row-level security PostgreSQL would scan all allocations instead of using
// the index.
const withDuties = 'case when u.successor_id is null then u.id else u.successor_id end';

export const unitWithPeople = statement<UnitForActor>(`
  select u.id, u.learner_id as "learnerId", l.name as "learnerName", u.cohort_id as "cohortId", c.name as "cohortName",
    c.manager_id as "managerId", u.unit_specification_id as "unitSpecificationId",
    s.standard_version_id as "standardVersionId", v.standard_key as "standardKey", v.version as "standardVersion", s.code, s.title, u.jurisdiction, u.language,
    u.planned_for as "targetDate", u.state, s.methods,
    s.currency_months as "currencyMonths", s.simulation_allowed as "simulationAllowed",
    a.person_id as "assessorId", ap.name as "assessorName", q.person_id as "iqaId", qp.name as "iqaName",
    u.enrolled_at as "enrolledAt", u.withdrawn_at as "withdrawnAt", u.ended_as as "endedAs", u.successor_id as "successorId",
    u.ended_as is not distinct from 'move-undone' or exists (
      select from unit p where p.centre_id = u.centre_id and p.successor_id = u.id and p.ended_as = 'moved') as "movedHere",
    ${counterColumns},
    u.last_activity_at as "lastActivityAt",
    array(select t.relation from unit_relation t where t.centre_id = u.centre_id and t.unit_id = u.id
      and ${isHeld('t', { person: '$3', relations: '$4', now: '$5' })}) as relations
  from unit u
  join person l on l.centre_id = u.centre_id and l.id = u.learner_id
  ${joinSpecification}
  join standard_version v on v.id = s.standard_version_id
  left join cohort c on c.centre_id = u.centre_id and c.id = u.cohort_id
  left join live_allocation a on a.centre_id = u.centre_id and a.unit_id = ${withDuties} and a.duty = 'assessor'
  left join person ap on ap.centre_id = a.centre_id and ap.id = a.person_id
  left join live_allocation q on q.centre_id = u.centre_id and q.unit_id = ${withDuties} and q.duty = 'iqa'
  left join person qp on qp.centre_id = q.centre_id and qp.id = q.person_id
  where u.centre_id = $1 and u.id = $2`);

/** The read of `loadUnitFor` for a pipeline that reads more of the unit; its rows go through `requireUnit`. */
export const unitFor = (tx: CentreTransaction, actor: Actor, unitId: string): BoundStatement<UnitForActor> =>
  unitWithPeople.with(tx.centreId, unitId, actor.personId, relationsOpenTo(actor), tx.now);
