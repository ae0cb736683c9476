import { type CentreTransaction, isId } from '#database';
import type { Actor } from '#people';
import { NotAllowed, NotFound } from '#refusals';
import { requireUnit, lockUnits, unitFor, type UnitForActor } from '#units';
import { criterionFactsIn, type RecordedCriterion } from './criterion-facts.queries.js';
import { type UnitRecords, unitRecordsOf } from './unit-records.queries.js';

/** A criterion and its unit for an act of the assessor, with what is recorded about both. */
export interface CriterionToAssess {
  readonly unit: UnitForActor & { readonly withdrawn: boolean };
  readonly records: UnitRecords;
  /** Undefined when the unit has no such criterion. */
  readonly criterion: RecordedCriterion | undefined;
}

/**
 * The unit, locked until the transaction ends, for an act that only its allocated assessor may do. An assessor whose
 * allocation ended no longer sees the unit.
 *
 * @throws NotFound; NotAllowed for its learner, IQA, manager and administrators
 */
export async function loadCriterionToAssess(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  criterionId: string,
  act: string,
): Promise<CriterionToAssess> {
  if (!isId(unitId)) throw new NotFound('unit');
  const [, units, [criterion], [records]] = await tx.pipeline([
    lockUnits(tx, [unitId]),
    unitFor(tx, actor, unitId),
    criterionFactsIn(tx, unitId, [criterionId].filter(isId)),
    unitRecordsOf(tx, unitId),
  ]);
  const unit = requireUnit(units);
  if (!unit.relations.includes('assessor')) throw new NotAllowed(act);
  return { unit: { ...unit, withdrawn: unit.withdrawnAt !== null }, records: records!, criterion };
}
