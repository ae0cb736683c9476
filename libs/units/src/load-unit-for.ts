import { type CentreTransaction, isId } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { relations } from './domain/access.js';
import { lockUnits } from './lock-units.queries.js';
import { type UnitForActor, unitFor } from './unit-for-actor.queries.js';

/**
 * Loads a unit through the actor: its learner, allocated assessor and IQA, its cohort's manager (progress only: what may be
 * shown to whom is asked of `relations`), administrators. Ended units are included; a moved unit is visible to those with
 * a duty on its successor.
 *
 * @param lock holds the unit's row until the transaction ends: acts that check and change it take it first
 * @throws NotFound for anyone else
 */
export async function loadUnitFor(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<UnitForActor> {
  if (!isId(unitId)) throw new NotFound('unit');
  const read = unitFor(tx, actor, unitId);
  return requireUnit(lock ? (await tx.pipeline([lockUnits(tx, [unitId]), read]))[1] : await tx.query(read));
}

/** @throws NotFound unless the actor is something to the unit */
export function requireUnit([unit]: readonly UnitForActor[]): UnitForActor {
  if (!unit?.relations.length) throw new NotFound('unit');
  return { ...unit, relations: relations.filter((relation) => unit.relations.includes(relation)) };
}
