import { type BoundStatement, type CentreTransaction, statement } from '#database';

// Not `for update`: rows that point at a unit (cross-references, judgements) may still be added meanwhile.
export const unitLocks = statement<Record<never, never>>(
  'select from unit where centre_id = $1 and id = any($2) order by id for no key update',
);

/**
 * Locks units until the transaction ends, always in the order of their ids, so that two acts cannot deadlock. What is read
 * of them under the lock is asked by a statement after this one: only that sees what the lock waited for. An act that also
 * locks evidence locks that first.
 */
export const lockUnits = (
  tx: CentreTransaction,
  unitIds: readonly string[],
): BoundStatement<Record<never, never>> => unitLocks.with(tx.centreId, unitIds);
