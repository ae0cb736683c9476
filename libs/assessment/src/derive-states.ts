import type { BoundStatement, CentreTransaction } from '#database';
import {
  type CriterionState,
  criterionStateRows,
  type MethodRules,
  recountCriteria,
  type UnitState,
} from '#units';
import type { RecordedCriterion } from './criterion-facts.queries.js';
import { criterionState } from './domain/criterion-state.js';
import { standing } from './domain/standing.js';
import { stateDigest } from './domain/state-digest.js';
import { unitState } from './domain/unit-state.js';
import { isAnyOtherLinked, otherLatestDecisions, type UnitRecords } from './unit-records.queries.js';

/** A unit with the rules by which its criteria stand. */
export interface UnitRules extends MethodRules {
  readonly id: string;
}

/** What stands after an act. */
export interface DerivedStates {
  readonly unitState: UnitState;
  /** Of the criteria that the act affected. */
  readonly criterionStates: ReadonlyMap<string, CriterionState>;
  /** Stores it. */
  readonly rows: BoundStatement<unknown>;
}

/**
 * The states of the criteria that an act affected, and their unit's: from the facts of these criteria, and for the rest
 * from what is kept of the unit (decision 4).
 *
 * @param records read under the unit's lock, before the act
 * @param affected as they are after the act, each with the state that is kept of it
 */
export async function deriveStates(
  tx: CentreTransaction,
  unit: UnitRules,
  records: UnitRecords,
  affected: readonly RecordedCriterion[],
): Promise<DerivedStates> {
  const criterionStates = new Map(
    affected.map((criterion) => [criterion.criterionId, criterionState(criterion, unit)]),
  );
  const states = [...criterionStates.values()];
  const before = affected.map(({ keptState }) => keptState);
  const { criteriaTotal, criteriaMet, criteriaAwaiting, criteriaOpen } = recountCriteria(
    records,
    before,
    states,
  );
  const affectedIds = [...criterionStates.keys()];
  const anyStarted =
    criteriaMet + criteriaAwaiting + criteriaOpen > 0 ||
    states.some((state) => state !== 'not-started') ||
    (await isAnyOtherLinked(tx, unit.id, affectedIds));
  const state = unitState({
    anyOpen: criteriaOpen > 0,
    anyStarted,
    returned: records.returned,
    stateDigest: criteriaMet === criteriaTotal ? await digestOf(tx, unit, affected) : null,
    declaredDigest: records.declaration?.stateDigest ?? null,
    signOff: records.signOff,
  });
  const changes = [...criterionStates].map(([criterionId, after]) => ({ criterionId, state: after }));
  const rows = criterionStateRows(tx, unit.id, changes, { state, evidenceReturned: records.returned });
  return { unitState: state, criterionStates, rows };
}

/** The digest of a unit in which every criterion is met: of the others, whose state is kept, the latest decision stands. */
async function digestOf(
  tx: CentreTransaction,
  unit: UnitRules,
  affected: readonly RecordedCriterion[],
): Promise<string> {
  const others = await otherLatestDecisions(
    tx,
    unit.id,
    affected.map(({ criterionId }) => criterionId),
  );
  return stateDigest([...others, ...affected.map((criterion) => standing(criterion, unit)!.id)]);
}
