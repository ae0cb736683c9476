import type { CentreTransaction } from '#database';
import { criterionFactsIn } from './criterion-facts.queries.js';
import { type DerivedStates, deriveStates, type UnitRules } from './derive-states.js';
import { returnedEvidenceIn, unitRecordsOf } from './unit-records.queries.js';

/**
 * Derives and stores the states of the criteria that an act affected and of their unit. Every act that changes a record
 * calls it last; judging and deciding, which have read all that it needs, send `deriveStates` with what they write.
 *
 * @param unit locked by the caller
 */
export async function refreshDerivedStates(
  tx: CentreTransaction,
  unit: UnitRules,
  criterionIds: readonly string[],
): Promise<DerivedStates> {
  const [[records], [evidence], affected] = await tx.pipeline([
    unitRecordsOf(tx, unit.id),
    returnedEvidenceIn(tx, unit.id),
    criterionFactsIn(tx, unit.id, criterionIds),
  ]);
  const derived = await deriveStates(tx, unit, { ...records!, ...evidence! }, affected);
  await tx.query(derived.rows);
  return derived;
}
