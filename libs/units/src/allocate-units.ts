import { recordAct } from '#audit';
import { type CentreTransaction, findById, insertAll, isId, newId } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { Invalid, NotFound } from '#refusals';
import { endedAllocations, unitsToAllocate } from './allocations.queries.js';
import {
  type AllocationBlocker,
  allocationBlockers,
  duties,
  type Duty,
  type PersonToAllocate,
  type UnitToAllocate,
} from './domain/allocation-blockers.js';
import { AllocationRow } from './entities/allocation.entity.js';
import { lockUnits } from './lock-units.queries.js';
import { peopleWithRoles } from './people.queries.js';

export interface BulkAllocation {
  readonly unitIds: readonly string[];
  readonly personId: string;
  readonly duty: Duty;
}

export interface BulkAllocationResult {
  /** Units that changed hands; without those that the person already held. */
  readonly allocated: readonly string[];
  readonly refused: readonly { readonly unitId: string; readonly blockers: readonly AllocationBlocker[] }[];
}

/**
 * Allocates several units to one assessor or IQA. Units that cannot be allocated to them are reported with the reasons;
 * the others change hands.
 *
 * @throws NotAllowed for all but administrators; NotFound for a unit or person not of this centre; Invalid
 *   for an unknown duty
 */
export async function allocateUnits(
  tx: CentreTransaction,
  actor: Actor,
  { unitIds, personId, duty }: BulkAllocation,
): Promise<BulkAllocationResult> {
  requireAdministrator(actor, 'allocate');
  if (!duties.includes(duty)) throw new Invalid({ duty: 'duty-unknown' });
  const person = await loadPerson(tx, personId);
  const units = await loadUnits(tx, [...new Set(unitIds)]);
  const checked = units.map((unit) => ({ unit, blockers: allocationBlockers(unit, person, duty) }));
  const holder = (unit: UnitToAllocate) => (duty === 'assessor' ? unit.assessorId : unit.iqaId);
  const allocated = checked
    .filter(({ unit, blockers }) => !blockers.length && holder(unit) !== personId)
    .map(({ unit }) => unit.id);
  if (allocated.length) {
    await handOver(tx, allocated, personId, duty);
    await recordAct(tx, actor, 'units.allocated', { person: personId }, { duty, units: allocated });
  }
  const refused = checked.filter(({ blockers }) => blockers.length);
  return { allocated, refused: refused.map(({ unit, blockers }) => ({ unitId: unit.id, blockers })) };
}

const loadPerson = (tx: CentreTransaction, personId: string): Promise<PersonToAllocate> =>
  findById(tx, 'person', personId, peopleWithRoles.locked.with(tx.centreId, [personId]));

async function loadUnits(
  tx: CentreTransaction,
  ids: readonly string[],
): Promise<(UnitToAllocate & { readonly id: string })[]> {
  if (!ids.every(isId)) throw new NotFound('unit');
  const [, units] = await tx.pipeline([lockUnits(tx, ids), unitsToAllocate.with(tx.centreId, ids)]);
  if (units.length !== ids.length) throw new NotFound('unit');
  return units;
}

async function handOver(
  tx: CentreTransaction,
  unitIds: readonly string[],
  personId: string,
  duty: Duty,
): Promise<void> {
  const { centreId, now } = tx;
  const allocations = unitIds.map((unitId) => ({
    centreId,
    id: newId(),
    unitId,
    personId,
    duty,
    startsAt: now,
  }));
  await tx.pipeline([
    endedAllocations.with(centreId, unitIds, [duty], now),
    insertAll(AllocationRow, allocations),
  ]);
}
