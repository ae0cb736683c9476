import { type CentreTransaction, containing, statement } from '#database';
import type { UnitCounters } from './domain/counters.js';
import type { CriterionState, UnitState } from './domain/states.js';
import { counterColumns, joinSpecification, leftJoinAssessor } from './unit-joins.js';

export interface LearnersUnit extends UnitCounters {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: UnitState;
  readonly targetDate: string | null;
  readonly assessorName: string | null;
  readonly lastActivityAt: Date | null;
  /** For the bar: the state of each criterion in the order of the standard. */
  readonly segments: readonly CriterionState[];
  /** How many of the segments, from the first on, are performance criteria. */
  readonly performanceTotal: number;
}

export const learnersUnitRows = statement<LearnersUnit>(
  `select u.id, s.code, s.title, u.state, u.planned_for as "targetDate", ap.name as "assessorName",
     u.last_activity_at as "lastActivityAt", ${counterColumns}, bar.segments, bar.performance as "performanceTotal"
   from unit u
   ${joinSpecification}
   ${leftJoinAssessor}
   cross join lateral (
     select coalesce(array_agg(c.state order by c.position), '{}') as segments,
       count(*) filter (where cr.kind = 'performance') as performance
     from criterion_state c join criterion cr on cr.id = c.criterion_id
     where c.centre_id = u.centre_id and c.unit_id = u.id) bar
   where u.centre_id = $1 and u.learner_id = $2 and u.withdrawn_at is null
   order by "targetDate" nulls last, s.code`,
);

/** A learner's live units by target date. For the learner, or anyone who may see each of them. */
export const unitsOfLearner = (tx: CentreTransaction, learnerId: string): Promise<LearnersUnit[]> =>
  tx.query(learnersUnitRows.with(tx.centreId, learnerId));

export interface LearnersCriterion {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitTitle: string;
  readonly criterionId: string;
  readonly label: string;
  readonly kind: 'performance' | 'knowledge';
  readonly text: string;
  readonly stem: string | null;
  readonly state: CriterionState;
}

export const learnersCriterionRows = statement<LearnersCriterion>(
  `select u.id as "unitId", s.code as "unitCode", s.title as "unitTitle", cr.id as "criterionId", cr.label, cr.kind,
     cr.text, cr.stem, c.state
   from unit u
   ${joinSpecification}
   join criterion_state c on c.centre_id = u.centre_id and c.unit_id = u.id
   join criterion cr on cr.id = c.criterion_id
   where u.centre_id = $1 and u.learner_id = $2 and u.withdrawn_at is null
     and concat_ws(' ', cr.label, cr.stem, cr.text) ilike all ($3::text[])
   order by s.code, u.id, c.position`,
);

/**
 * The criteria of all the learner's live units, for choosing what evidence shows.
 *
 * @param search words that must all occur in label, stem or text, in any case
 */
export function criteriaForLearner(
  tx: CentreTransaction,
  learnerId: string,
  search = '',
): Promise<LearnersCriterion[]> {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 10);
  const patterns = words.map((word) => containing(word));
  return tx.query(learnersCriterionRows.with(tx.centreId, learnerId, patterns));
}
