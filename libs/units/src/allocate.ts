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
 * Allocates the duty, replacing its present holder. For administrators.
 *
 * @throws NotAllowed for all but administrators; NotFound for a unit or person not of this centre;
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
