import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import { allocateUnits } from './allocate-units.js';
import type { Duty } from './domain/allocation-blockers.js';

export interface Allocation {
  readonly unitId: string;
  readonly personId: string;
  readonly duty: Duty;
}

/**
 * Gives a unit to an assessor or an IQA; whoever had that duty has it no longer. Administrators may.
 *
 * @throws NotAllowed for all but administrators; NotFound for a unit or person that the centre has not;
 *   RuleBroken with `AllocationBlocker`s
 */
export async function allocate(
  tx: CentreTransaction,
  actor: Actor,
  { unitId, personId, duty }: Allocation,
): Promise<void> {
  const { refused } = await allocateUnits(tx, actor, { unitIds: [unitId], personId, duty });
  if (refused[0]) throw new RuleBroken(refused[0].blockers);
}
