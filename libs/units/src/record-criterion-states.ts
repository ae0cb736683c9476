import type { CentreTransaction } from '#database';
import { NotFound } from '#refusals';
import { counters, statesCountedAs, type UnitCounters } from './domain/counters.js';
import type { CriterionState, UnitState } from './domain/states.js';

export interface CriterionStateChange {
  readonly criterionId: string;
  readonly state: CriterionState;
}

/**
 * Keeps the state of criteria, and with it the unit's counters and last activity, in one statement. The caller
 * has derived the states from the records; this only keeps what pages read. Unchanged states cost nothing.
 *
 * @param unitState kept in the same statement, when it is known already
 * @returns the unit's counters as they are now
 * @throws NotFound when a criterion is not one of the unit's
 */
export async function recordCriterionStates(
  tx: CentreTransaction,
  unitId: string,
  changes: readonly CriterionStateChange[],
  unitState?: UnitState,
): Promise<UnitCounters> {
  const wanted = new Map(changes.map(({ criterionId, state }) => [criterionId, state]));
  const row = await tx.queryOne<UnitCounters & { readonly found: number }>(statement, [
    tx.centreId,
    unitId,
    [...wanted.keys()],
    [...wanted.values()],
    tx.now,
    unitState ?? null,
  ]);
  if (!row) throw new NotFound('unit');
  const { found, ...now } = row;
  if (found !== wanted.size) throw new NotFound('criterion');
  return now;
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

// The counters move by what changed, so that two acts on one unit add up, whichever comes first. Both locks read
// what the other act left, past the statement's own snapshot: the update adds to `l`, not to what `u` once was,
// because check constraints look at the new row before PostgreSQL notices that `u` has moved on.
const statement = `
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
    last_activity_at = greatest(u.last_activity_at, $5)
  from l where u.centre_id = $1 and u.id = $2
  returning u.criteria_total as "criteriaTotal", u.criteria_met as "criteriaMet",
    u.criteria_awaiting as "criteriaAwaiting", u.criteria_open as "criteriaOpen",
    (select count(*)::int from before) as found`;
