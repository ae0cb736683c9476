import { addDays, londonDay } from '#calendar';
import type { Transaction } from '#database';
import type { UnitState } from '#units';
import { farBehindDays, type UnitPace } from './domain/attention.js';

/** How a learner stands in one unit. No evidence, no decisions, no reasons: a manager sees progress only. */
export interface UnitProgress extends UnitPace {
  readonly unitId: string;
  readonly unitSpecificationId: string;
  readonly state: UnitState;
  readonly criteriaOpen: number;
  /** The specifications that the learner moved from to this one, to another version of the standard. */
  readonly movedFrom: readonly string[];
}

export interface LearnerProgress {
  readonly learnerId: string;
  readonly name: string;
  /** Of the units that were asked for. */
  readonly units: readonly UnitProgress[];
}

export interface CohortFilter {
  /** Part of the learner's name. */
  readonly text?: string;
  /** A unit specification: it only, and what the learners who moved from it went to; learners ranked by them. */
  readonly unitSpecificationId?: string;
  /** Learners with a unit in this state. */
  readonly state?: UnitState;
  readonly atRisk?: boolean;
}

export interface CohortPage {
  /** How many learners the filter leaves, and how many of them are at risk. */
  readonly learners: number;
  readonly atRisk: number;
  readonly rows: readonly LearnerProgress[];
}

export const learnersOnAPage = 50;

/**
 * A page of a cohort's learners with all their units, those who need attention longest first, in one statement.
 * For cohorts loaded through the actor.
 *
 * @param page from 1 on
 */
export async function cohortPage(
  tx: Transaction,
  cohortId: string,
  filter: CohortFilter,
  page: number,
): Promise<CohortPage> {
  const rows = await tx.query<Row>(
    `with ${chosen}, totals as (
       select count(*) as learners, count(*) filter (where attention_from < $7::date) as at_risk from chosen)
     select c.learner_id as "learnerId", p.name, t.learners, t.at_risk as "atRisk", ${unitsOf('c.learner_id')} as units
     from (select * from chosen c ${inOrder} limit $8 offset $9) c
     join person p on p.centre_id = $1 and p.id = c.learner_id cross join totals t ${inOrder}`,
    [...given(tx, cohortId, filter), learnersOnAPage, (page - 1) * learnersOnAPage],
  );
  const [first] = rows;
  return {
    learners: first?.learners ?? 0,
    atRisk: first?.atRisk ?? 0,
    rows: rows.map(({ learnerId, name, units }) => ({ learnerId, name, units: units.map(unpack) })),
  };
}

/** The ids of all the learners that a filter leaves, in the order of the pages. */
export async function cohortSelection(
  tx: Transaction,
  cohortId: string,
  filter: CohortFilter,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with ${chosen} select c.learner_id as id from chosen c ${inOrder}`,
    given(tx, cohortId, filter),
  );
  return rows.map(({ id }) => id);
}

/** How these learners stand in a cohort's units, in the order of their ids as given. */
export async function progressOfLearners(
  tx: Transaction,
  cohortId: string,
  learnerIds: readonly string[],
  unitSpecificationId?: string,
): Promise<LearnerProgress[]> {
  const rows = await tx.query<Row>(
    `select p.id as "learnerId", p.name, ${unitsOf('p.id')} as units
     from unnest($4::uuid[]) with ordinality as w (id, place) join person p on p.centre_id = $1 and p.id = w.id
     order by w.place`,
    [tx.centreId, cohortId, unitSpecificationId ?? null, learnerIds],
  );
  return rows.map(({ learnerId, name, units }) => ({ learnerId, name, units: (units ?? []).map(unpack) }));
}

interface Row {
  readonly learnerId: string;
  readonly name: string;
  readonly learners: number;
  readonly atRisk: number;
  readonly units: readonly PackedUnit[];
}

type PackedUnit = readonly [
  unitId: string,
  unitSpecificationId: string,
  state: UnitState,
  total: number,
  met: number,
  awaiting: number,
  open: number,
  enrolledAt: number,
  targetDate: string | null,
  lastActivityAt: number | null,
  movedFrom: readonly string[] | null,
];

const unpack = ([
  unitId,
  unitSpecificationId,
  state,
  total,
  met,
  awaiting,
  open,
  enrolledAt,
  targetDate,
  lastActivityAt,
  movedFrom,
]: PackedUnit): UnitProgress => ({
  unitId,
  unitSpecificationId,
  state,
  criteriaTotal: total,
  criteriaMet: met,
  criteriaAwaiting: awaiting,
  criteriaOpen: open,
  enrolledOn: dayOfSecond(enrolledAt),
  targetDate,
  lastActiveOn: lastActivityAt === null ? null : dayOfSecond(lastActivityAt),
  movedFrom: movedFrom ?? [],
});

const dayOfSecond = (second: number): string => londonDay(new Date(second * 1000));

// A move undone leaves a unit that ended otherwise. What was moved twice names the last one as its successor.
const movedTo = (unit: string) =>
  `from unit old where old.centre_id = $1 and old.successor_id = ${unit}.id and old.ended_as = 'moved'`;

const isAskedFor = (unit: string) => `($3::uuid is null or ${unit}.unit_specification_id = $3
  or exists (select ${movedTo(unit)} and old.unit_specification_id = $3))`;

// Lists instead of objects, and one value a learner instead of rows: half the time between database and page. Times
// come as seconds: to find the day of each in London takes PostgreSQL a third of the whole statement.
const unitsOf = (learner: string) => `(
  select json_agg(json_build_array(u.id, u.unit_specification_id, u.state, u.criteria_total, u.criteria_met,
    u.criteria_awaiting, u.criteria_open, floor(extract(epoch from u.enrolled_at)), u.planned_for,
    floor(extract(epoch from u.last_activity_at)),
    (select json_agg(old.unit_specification_id) ${movedTo('u')})) order by u.planned_for, u.unit_specification_id)
  from unit u where u.centre_id = $1 and u.learner_id = ${learner} and u.cohort_id = $2 and u.withdrawn_at is null
    and ${isAskedFor('u')})`;

const given = (tx: Transaction, cohortId: string, filter: CohortFilter): unknown[] => [
  tx.centreId,
  cohortId,
  filter.unitSpecificationId ?? null,
  filter.state ?? null,
  filter.text?.trim() ? `%${filter.text.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
  filter.atRisk ?? false,
  addDays(londonDay(tx.now), -farBehindDays),
];

/** The learners that a filter leaves, each with the earliest day from which one of their units needs attention. */
const chosen = `
  chosen as materialized (
    select u.learner_id, min(u.attention_from) as attention_from from unit u
    where u.centre_id = $1 and u.cohort_id = $2 and u.withdrawn_at is null
      and ${isAskedFor('u')}
      and ($5::text is null or u.learner_id in (select p.id from person p where p.centre_id = $1 and p.name ilike $5))
    group by u.learner_id
    having ($4::text is null or bool_or(u.state = $4)) and (not $6 or min(u.attention_from) < $7::date))`;

/** Those who need attention longest first; who needs none comes last. */
const inOrder = 'order by c.attention_from nulls last, c.learner_id';
