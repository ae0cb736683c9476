import { addDays, londonDay } from '#calendar';
import { type CentreTransaction, statement } from '#database';
import { type Actor, holds } from '#people';
import { farBehindDays } from './domain/attention.js';

export interface CohortSummary {
  readonly id: string;
  readonly name: string;
  readonly managerName: string | null;
  readonly startsOn: string;
  readonly learners: number;
  /** Learners with a unit that has needed attention for more than two weeks. */
  readonly atRisk: number;
  readonly criteriaTotal: number;
  readonly criteriaMet: number;
}

export const cohortSummaries = statement<CohortSummary>(
  `select c.id, c.name, m.name as "managerName", c.starts_on as "startsOn",
     count(distinct u.learner_id) as learners,
     count(distinct u.learner_id) filter (where u.attention_from < $3::date) as "atRisk",
     coalesce(sum(u.criteria_total), 0)::int as "criteriaTotal", coalesce(sum(u.criteria_met), 0)::int as "criteriaMet"
   from cohort c
   left join person m on m.centre_id = c.centre_id and m.id = c.manager_id
   left join unit u on u.centre_id = c.centre_id and u.cohort_id = c.id and u.withdrawn_at is null
   where c.centre_id = $1 and ($2::uuid is null or c.manager_id = $2)
   group by c.centre_id, c.id, m.name order by c.starts_on desc, c.id desc`,
);

/** The cohorts that the actor may see, newest first: a manager's own; for an administrator, all of the centre. */
export function cohortsSeenBy(tx: CentreTransaction, actor: Actor): Promise<CohortSummary[]> {
  const manager = holds(actor, 'administrator') ? null : actor.personId;
  return tx.query(cohortSummaries.with(tx.centreId, manager, addDays(londonDay(tx.now), -farBehindDays)));
}
