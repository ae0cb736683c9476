import { addDays, londonDay } from '#calendar';
import { type CentreTransaction, containing } from '#database';
import type { UnitState } from '#units';
import { farBehindDays } from './domain/attention.js';
import { matchesSpecification } from './packed-units.js';

export interface CohortFilter {
  /** Part of the learner's name. */
  readonly text?: string;
  /** A unit specification: it only, and what the learners who moved from it went to; learners ranked by them. */
  readonly unitSpecificationId?: string;
  /** Learners with a unit in this state. */
  readonly state?: UnitState;
  readonly atRisk?: boolean;
}

/**
 * Which conditions a filter sets. Each set has statements of its own: an optional predicate would be evaluated for
 * thousands of units.
 */
type Conditions = `learners${'' | ' text'}${'' | ' unit'}${'' | ' state'}${'' | ' at-risk'}`;

export const conditionsOf = ({ text, unitSpecificationId, state, atRisk }: CohortFilter): Conditions =>
  `learners${text?.trim() ? ' text' : ''}${unitSpecificationId ? ' unit' : ''}${state ? ' state' : ''}${atRisk ? ' at-risk' : ''}`;

export function byConditions<Value>(
  of: (conditions: Conditions) => Value,
): Readonly<Record<Conditions, Value>> {
  const all = [' text', ' unit', ' state', ' at-risk'].reduce<string[]>(
    (sets, condition) => [...sets, ...sets.map((conditions) => conditions + condition)],
    ['learners'],
  ) as Conditions[];
  return Object.fromEntries(all.map((conditions) => [conditions, of(conditions)])) as Record<
    Conditions,
    Value
  >;
}

/** The values of $1 to $6 in every statement with `filteredLearners`. */
export const valuesOf = (
  tx: CentreTransaction,
  cohortId: string,
  { text, unitSpecificationId, state }: CohortFilter,
): readonly unknown[] => [
  ...[tx.centreId, cohortId, containing(text), unitSpecificationId ?? null, state ?? null],
  addDays(londonDay(tx.now), -farBehindDays),
];

/** The condition on the day from which a learner needs attention. */
export const isAtRisk = (day: string): string => `${day} < $6::date`;

/**
 * The table expression `filtered (learner_id, attention_from)`: learners matching the filter, with the earliest day from
 * which a unit of theirs needs attention. Learners are kept in the order of pages (`cohort_learner`), so that a page is
 * read by an index however large the cohort; where the filter is about units, learners are ranked by those units.
 */
export function filteredLearners(conditions: Conditions): string {
  const byUnits = / unit| state/.test(conditions);
  const day = byUnits ? 'min(l.attention_from)' : 'l.attention_from';
  const where = ['l.centre_id = $1', 'l.cohort_id = $2'];
  const having = ['true'];
  if (byUnits) where.push('l.withdrawn_at is null');
  if (conditions.includes(' text'))
    where.push('l.learner_id in (select p.id from person p where p.centre_id = $1 and p.name ilike $3)');
  if (conditions.includes(' unit')) where.push(matchesSpecification('l', '$4'));
  if (conditions.includes(' state')) having.push('bool_or(l.state = $5)');
  if (conditions.includes(' at-risk')) (byUnits ? having : where).push(isAtRisk(day));
  // Names the type of each parameter, also of those that the conditions leave out; PostgreSQL never runs it.
  return `parameters as (select $3::text, $4::uuid, $5::text, $6::date),
    filtered as ${byUnits ? 'materialized' : 'not materialized'} (
      select l.learner_id, ${day} as attention_from ${byUnits ? 'from unit l' : 'from cohort_learner l'}
      where ${where.join(' and ')} ${byUnits ? `group by l.learner_id having ${having.join(' and ')}` : ''})`;
}

/** Those who need attention longest first; those who need none come last. */
export const attentionOrder = 'order by c.attention_from nulls last, c.learner_id';
