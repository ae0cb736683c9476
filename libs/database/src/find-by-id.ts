import { NotFound } from '#refusals';
import { isId } from './ids.js';
import type { BoundStatement } from './statement.js';
import type { Connection } from './transactions.js';

/**
 * The row that a statement finds by an id that came from outside.
 *
 * @throws NotFound `what` when it can be no id, or there is no such row
 */
export async function findById<Row>(
  tx: Connection,
  what: string,
  id: string,
  wanted: BoundStatement<Row>,
): Promise<Row> {
  const row = isId(id) ? await tx.queryOne(wanted) : undefined;
  if (!row) throw new NotFound(what);
  return row;
}
