import type { CentreTransaction } from '#database';
import { criterionFacts, type RecordedCriterion } from './criterion-facts.queries.js';
import { criterionState } from './domain/criterion-state.js';
import type { LabelledState } from './domain/declaration-blockers.js';
import { standing } from './domain/standing.js';
import { stateDigest } from './domain/state-digest.js';
import type { UnitRules } from './derive-states.js';

/** What stands in a whole unit, derived from its records. */
export interface UnitStanding {
  readonly criteria: readonly RecordedCriterion[];
  readonly states: readonly LabelledState[];
  /** The decisions that stand. */
  readonly decisionIds: readonly string[];
  /** Null unless every criterion stands. */
  readonly digest: string | null;
}

/** Derives what stands in a unit, in one round trip. A row to be changed is locked by the caller. */
export async function unitStanding(tx: CentreTransaction, unit: UnitRules): Promise<UnitStanding> {
  const criteria = await criterionFacts(tx, unit.id);
  const decisionIds = criteria.flatMap((criterion) => standing(criterion, unit)?.id ?? []);
  return {
    criteria,
    states: criteria.map((criterion) => ({
      criterionId: criterion.criterionId,
      label: criterion.label,
      state: criterionState(criterion, unit),
    })),
    decisionIds,
    digest: decisionIds.length === criteria.length ? stateDigest(decisionIds) : null,
  };
}
