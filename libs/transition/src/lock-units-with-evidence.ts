import type { CentreTransaction } from '#database';
import { lockEvidence } from '#evidence';
import { lockUnits } from '#units';
import { evidenceOfUnits } from './work.queries.js';

/**
 * Holds units and all evidence that is put forward for them until the transaction ends: evidence first, as every act on
 * evidence has it, then the units by id.
 */
export async function lockUnitsWithEvidence(
  tx: CentreTransaction,
  unitIds: readonly string[],
): Promise<void> {
  const held = idsOf(await tx.query(evidenceOfUnits.with(tx.centreId, unitIds, [])));
  // With what was put forward while this waited for the units.
  const [, , added] = await tx.pipeline([
    lockEvidence(tx, held),
    lockUnits(tx, unitIds),
    evidenceOfUnits.with(tx.centreId, unitIds, held),
  ]);
  if (added.length > 0) await tx.query(lockEvidence(tx, idsOf(added)));
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
