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
 * Who a filter leaves. Learners are kept in the order of pages (`cohort_learner`), so that what is shown is read by an
 * index however large the cohort; where the filter is about units, they are ranked by those units. The statement asks
 * only for what the filter names: a condition that may be absent would be looked at for each of thousands.
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
  const where = ['l.centre_id = $1', 'l.cohort_id = $2'];
  if (text.trim())
    where.push(`l.learner_id in (
      select p.id from person p where p.centre_id = $1 and p.name ilike ${value(`%${text.trim().replace(/[\\%_]/g, '\\$&')}%`)})`);
  return { chosen: unitSpecificationId || state ? byUnits() : kept(), values, value, isAtRisk };

  function kept(): string {
    if (filter.atRisk) where.push(isAtRisk('l.attention_from'));
    return `chosen as not materialized (
      select l.learner_id, l.attention_from from cohort_learner l where ${where.join(' and ')})`;
  }

  function byUnits(): string {
    const learners: string[] = [];
    if (unitSpecificationId) where.push(isAskedFor('l', value(unitSpecificationId)));
    if (state) learners.push(`bool_or(l.state = ${value(state)})`);
    if (filter.atRisk) learners.push(isAtRisk('min(l.attention_from)'));
    return `chosen as materialized (
      select l.learner_id, min(l.attention_from) as attention_from from unit l
      where ${where.join(' and ')} and l.withdrawn_at is null
      group by l.learner_id ${learners.length > 0 ? `having ${learners.join(' and ')}` : ''})`;
  }
}

/** Those who need attention longest first; who needs none comes last. */
export const inOrder = 'order by c.attention_from nulls last, c.learner_id';
