import { type BoundStatement, type CentreTransaction, statement } from '#database';
import { counters, statesCountedAs, type UnitCounters } from './domain/counters.js';
import type { CriterionState, UnitState } from './domain/states.js';
import { counterColumns } from './unit-joins.js';

export interface CriterionStateChange {
  readonly criterionId: string;
  readonly state: CriterionState;
}

/** What else is stored of a unit with the states of its criteria. */
export interface DerivedUnit {
  readonly state?: UnitState;
  readonly evidenceReturned?: boolean;
}

const listed = Object.fromEntries(
  counters.map((counter) => [
    counter,
    statesCountedAs(counter)
      .map((state) => `'${state}'`)
      .join(', '),
  ]),
) as Record<(typeof counters)[number], string>;

const shifted = (counter: (typeof counters)[number]) =>
  `criteria_${counter} = l.criteria_${counter} + (
    select coalesce(sum((now in (${listed[counter]}))::int - (was in (${listed[counter]}))::int), 0) from changed)::int`;

// Counters are updated by difference, so that concurrent acts add up. Locking re-reads the committed row: the update adds
// to `l`, not to the snapshot's `u`, because check constraints look at the new row before PostgreSQL notices that `u` has
// moved on.
export const changedCriterionStates = statement<UnitCounters>(`
  with l as (
    select criteria_met, criteria_awaiting, criteria_open from unit
    where centre_id = $1 and id = $2 for no key update),
  wanted as (select * from unnest($3::uuid[], $4::text[]) as w (criterion_id, state)),
  before as (
    select c.criterion_id, c.state as was, w.state as now
    from l cross join criterion_state c join wanted w using (criterion_id)
    where c.centre_id = $1 and c.unit_id = $2 for no key update of c),
  changed as (
    update criterion_state c set state = b.now, changed_at = $5 from before b
    where c.centre_id = $1 and c.unit_id = $2 and c.criterion_id = b.criterion_id and b.was <> b.now
    returning b.was, b.now)
  update unit u set ${counters.map(shifted).join(', ')}, state = coalesce($6, u.state),
    evidence_returned = coalesce($7, u.evidence_returned), last_activity_at = greatest(u.last_activity_at, $5)
  from l where u.centre_id = $1 and u.id = $2
  returning ${counterColumns}`);

/**
 * Stores derived criterion states, the unit's counters and last activity in one statement: for acts that hold the unit's
 * lock and have read its criteria. Unchanged rows are not written.
 */
export function criterionStateRows(
  tx: CentreTransaction,
  unitId: string,
  changes: readonly CriterionStateChange[],
  { state, evidenceReturned }: DerivedUnit = {},
): BoundStatement<UnitCounters> {
  const states = new Map(changes.map((change) => [change.criterionId, change.state]));
  const [ids, values] = [[...states.keys()], [...states.values()]];
  return changedCriterionStates.with(
    ...[tx.centreId, unitId, ids, values, tx.now, state ?? null, evidenceReturned ?? null],
  );
}
