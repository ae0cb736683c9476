import type { CentreTransaction } from '#database';

/**
 * Holds units and all evidence that is put forward for them until the transaction ends: evidence first, as every act on
 * evidence has it, then the units by id.
 */
export async function lockWork(tx: CentreTransaction, unitIds: readonly string[]): Promise<void> {
  const held = await lockEvidence(tx, unitIds);
  await tx.query('select from unit where centre_id = $1 and id = any($2) order by id for no key update', [
    tx.centreId,
    unitIds,
  ]);
  // What was put forward while this waited for the units.
  await lockEvidence(tx, unitIds, held);
}

async function lockEvidence(
  tx: CentreTransaction,
  unitIds: readonly string[],
  held: readonly string[] = [],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select e.id from evidence e
     where e.centre_id = $1 and e.id <> all($3) and e.id in (
       select r.evidence_id from cross_reference x
       join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id
       where x.centre_id = $1 and x.unit_id = any($2))
     order by e.id for no key update`,
    [tx.centreId, unitIds, held],
  );
  return rows.map(({ id }) => id);
}
