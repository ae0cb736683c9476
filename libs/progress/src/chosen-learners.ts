import { addDays, londonDay } from '#calendar';
import type { CentreTransaction } from '#database';
import type { UnitState } from '#units';
import { farBehindDays } from './domain/attention.js';
import { isAskedFor } from './packed-units.js';

export interface CohortFilter {
  /** Part of the learner's name. */
  readonly text?: string;
  /** A unit specification: it only, and what the learners who moved from it went to; learners ranked by them. */
  readonly unitSpecificationId?: string;
  /** Learners with a unit in this state. */
  readonly state?: UnitState;
  readonly atRisk?: boolean;
}

interface ChosenLearners {
  /** The table expression `chosen (learner_id, attention_from)`: the earliest day from which a unit of theirs needs attention. */
  readonly chosen: string;
  /** Of all parameters named so far; $1 is the centre, $2 the cohort. */
  readonly values: readonly unknown[];
  /** Names one more parameter. */
  value(value: unknown): string;
  /** The condition on such a day. */
  isAtRisk(day: string): string;
}

/**
 * Who a filter leaves. The statement asks only for what the filter names: a condition that may be absent would be
 * looked at for each of a cohort's thousands of units.
 */
export function chosenLearners(
  tx: CentreTransaction,
  cohortId: string,
  filter: CohortFilter,
): ChosenLearners {
  const values: unknown[] = [tx.centreId, cohortId];
  const value = (one: unknown) => `$${values.push(one)}`;
  const { unitSpecificationId, text = '', state } = filter;
  const isAtRisk = (day: string) => `${day} < ${value(addDays(londonDay(tx.now), -farBehindDays))}::date`;
  const units = ['u.centre_id = $1', 'u.cohort_id = $2', 'u.withdrawn_at is null'];
  const learners: string[] = [];
  if (unitSpecificationId) units.push(isAskedFor('u', value(unitSpecificationId)));
  if (text.trim())
    units.push(`u.learner_id in (
      select p.id from person p where p.centre_id = $1 and p.name ilike ${value(`%${text.trim().replace(/[\\%_]/g, '\\$&')}%`)})`);
  if (state) learners.push(`bool_or(u.state = ${value(state)})`);
  if (filter.atRisk) learners.push(isAtRisk('min(u.attention_from)'));
  return {
    chosen: `chosen as materialized (
      select u.learner_id, min(u.attention_from) as attention_from from unit u where ${units.join(' and ')}
      group by u.learner_id ${learners.length > 0 ? `having ${learners.join(' and ')}` : ''})`,
    values,
    value,
    isAtRisk,
  };
}

/** Those who need attention longest first; who needs none comes last. */
export const inOrder = 'order by c.attention_from nulls last, c.learner_id';
