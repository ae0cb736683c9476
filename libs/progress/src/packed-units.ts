import { londonDay } from '#calendar';
import type { UnitState } from '#units';
import type { UnitPace } from './domain/attention.js';

/** How a learner stands in one unit. No evidence, no decisions, no reasons: a manager sees progress only. */
export interface UnitProgress extends UnitPace {
  readonly unitId: string;
  readonly unitSpecificationId: string;
  readonly state: UnitState;
  readonly criteriaOpen: number;
  /** The specifications that the learner moved from to this one, to another version of the standard. */
  readonly movedFrom: readonly string[];
}

/** A learner's units in one text: fields by spaces, units by line ends. */
export type PackedUnits = string | null;

// Undone moves end as `move-undone`. `successor_id` always names the last unit of a chain.
const movedTo = (unit: string) =>
  `from unit old where old.centre_id = $1 and old.successor_id = ${unit}.id and old.ended_as = 'moved'`;

/** Whether a unit is of the specification that is the parameter, or moved from it. */
export const matchesSpecification = (unit: string, specification: string): string =>
  `(${unit}.unit_specification_id = ${specification} or exists (select ${movedTo(unit)} and old.unit_specification_id = ${specification}))`;

/**
 * SQL for the units of a learner in cohort $2 of centre $1. One text a learner takes half the time of JSON or
 * of rows (decision 25); times are seconds, because to find the day of each in London takes
 * a third of the whole. In a centre without moves, the units moved from are not looked up.
 */
export const packedUnits = {
  moves: `moves as materialized (
    select exists (select from unit where centre_id = $1 and successor_id is not null) as any)`,
  of: (learner: string, specification?: string): string => `(
    select string_agg(concat_ws(' ', u.id, u.unit_specification_id, u.state, u.criteria_total, u.criteria_met,
      u.criteria_awaiting, u.criteria_open, floor(extract(epoch from u.enrolled_at)), coalesce(u.planned_for::text, '-'),
      coalesce(floor(extract(epoch from u.last_activity_at))::text, '-'),
      case when (select m.any from moves m)
        then (select string_agg(old.unit_specification_id::text, ' ') ${movedTo('u')}) end), chr(10))
    from unit u where u.centre_id = $1 and u.learner_id = ${learner} and u.cohort_id = $2 and u.withdrawn_at is null
      ${specification ? `and ${matchesSpecification('u', specification)}` : ''})`,
};

/** The units, those planned for the earliest day first. */
export const unpackUnits = (packed: PackedUnits): UnitProgress[] =>
  (packed?.split('\n') ?? []).map(unpack).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

function unpack(line: string): UnitProgress {
  const [
    unitId,
    unitSpecificationId,
    state,
    total,
    met,
    awaiting,
    open,
    enrolled,
    target,
    active,
    ...movedFrom
  ] = line.split(' ') as [string, string, ...string[]];
  return {
    unitId,
    unitSpecificationId,
    state: state as UnitState,
    criteriaTotal: Number(total),
    criteriaMet: Number(met),
    criteriaAwaiting: Number(awaiting),
    criteriaOpen: Number(open),
    enrolledOn: dayOfSecond(enrolled!),
    targetDate: target === '-' ? null : target!,
    lastActiveOn: active === '-' ? null : dayOfSecond(active!),
    movedFrom,
  };
}

const dayOfSecond = (second: string): string => londonDay(new Date(Number(second) * 1000));

const placeOf = ({ targetDate, unitSpecificationId }: UnitProgress): string =>
  `${targetDate ?? '9999-12-31'} ${unitSpecificationId}`;
