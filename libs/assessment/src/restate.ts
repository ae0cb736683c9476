import type { CentreTransaction } from '#database';
import { type CriterionState, recordCriterionStates, type UnitState } from '#units';
import { criterionFacts } from './criterion-facts.queries.js';
import { criterionState } from './domain/criterion-state.js';
import type { CriterionFacts, MethodRules } from './domain/facts.js';
import { standing } from './domain/standing.js';
import { stateDigest } from './domain/state-digest.js';
import { unitState, type UnitSummary } from './domain/unit-state.js';
import { unitRecords, type UnitRecords } from './unit-records.queries.js';

/** The unit, locked by the caller, as `loadUnitFor` gives it. */
export interface UnitToRestate extends MethodRules {
  readonly id: string;
}

/** What stands after an act. */
export interface Restated {
  readonly unitState: UnitState;
  readonly criterionStates: ReadonlyMap<string, CriterionState>;
}

/**
 * Keeps what pages read: derives the state of the criteria an act concerned, and with it the unit's, and
 * writes both. Every act that changes a record calls it last.
 *
 * @param concerned facts already known and brought up to date, or ids of criteria to read
 */
export async function restate(
  tx: CentreTransaction,
  unit: UnitToRestate,
  concerned: readonly CriterionFacts[] | readonly string[],
): Promise<Restated> {
  const records = await unitRecords(tx, unit.id);
  const facts = isKnown(concerned) ? concerned : await criterionFacts(tx, unit.id, concerned);
  const changed = new Map(facts.map((one) => [one.criterionId, criterionState(one, unit)]));
  const states = new Map([...Object.entries(records.keptStates), ...changed]);
  const allMet = [...states.values()].every((state) => state === 'met');
  const summary = summaryOf(records, [...states.values()], allMet ? await digestOf(tx, unit) : null);
  const state = unitState(summary);
  const changes = [...changed].map(([criterionId, now]) => ({ criterionId, state: now }));
  await recordCriterionStates(tx, unit.id, changes, state);
  return { unitState: state, criterionStates: states };
}

const isKnown = (
  concerned: readonly CriterionFacts[] | readonly string[],
): concerned is readonly CriterionFacts[] => concerned.length === 0 || typeof concerned[0] === 'object';

export const summaryOf = (
  records: Pick<UnitRecords, 'returned' | 'declaration' | 'signOff'>,
  states: readonly CriterionState[],
  digest: string | null,
): UnitSummary => ({
  states,
  returned: records.returned,
  stateDigest: digest,
  declaredDigest: records.declaration?.stateDigest ?? null,
  signOff: records.signOff,
});

/** The digest of what stands, once every criterion does. */
async function digestOf(tx: CentreTransaction, unit: UnitToRestate): Promise<string | null> {
  const standingIds = (await criterionFacts(tx, unit.id)).map((one) => standing(one, unit)?.id ?? null);
  return standingIds.includes(null) ? null : stateDigest(standingIds as string[]);
}
