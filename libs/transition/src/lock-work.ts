import type { CentreTransaction } from '#database';
import { evidenceOfUnitsLocked, unitsLocked } from './work.queries.js';

/**
 * Holds units and all evidence that is put forward for them until the transaction ends: evidence first, as every act on
 * evidence has it, then the units by id.
 */
export async function lockWork(tx: CentreTransaction, unitIds: readonly string[]): Promise<void> {
  const held = await lockEvidence(tx, unitIds);
  await tx.query(unitsLocked.with(tx.centreId, unitIds));
  // What was put forward while this waited for the units.
  await lockEvidence(tx, unitIds, held);
}

async function lockEvidence(
  tx: CentreTransaction,
  unitIds: readonly string[],
  held: readonly string[] = [],
): Promise<string[]> {
  const rows = await tx.query(evidenceOfUnitsLocked.with(tx.centreId, unitIds, held));
  return rows.map(({ id }) => id);
}
