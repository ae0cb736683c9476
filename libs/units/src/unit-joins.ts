import type { Duty } from './domain/allocation-blockers.js';

/** SQL: joins the specification of the unit `u` as `s`. */
export const joinSpecification =
  'join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id';

const leftJoinHolder = (duty: Duty, allocation: string, person: string): string =>
  `left join live_allocation ${allocation} on ${allocation}.centre_id = u.centre_id and ${allocation}.unit_id = u.id
    and ${allocation}.duty = '${duty}'
  left join person ${person} on ${person}.centre_id = ${allocation}.centre_id and ${person}.id = ${allocation}.person_id`;

/** SQL: left joins the assessor of the unit `u`: their allocation as `a`, themselves as `ap`. */
export const leftJoinAssessor = leftJoinHolder('assessor', 'a', 'ap');

/** SQL: left joins the IQA of the unit `u`: their allocation as `q`, themselves as `qp`. */
export const leftJoinIqa = leftJoinHolder('iqa', 'q', 'qp');

/** SQL: the columns of `UnitCounters`, of the unit `u`. */
export const counterColumns = `u.criteria_total as "criteriaTotal", u.criteria_met as "criteriaMet",
  u.criteria_awaiting as "criteriaAwaiting", u.criteria_open as "criteriaOpen"`;
