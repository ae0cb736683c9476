import { type CentreTransaction, statement } from '#database';

export const evidenceKeys = statement<{ readonly key: string }>(
  `select object_key as key from evidence_file where centre_id = $1 and object_key = any($2)
   union select derivative_key from evidence_file where centre_id = $1 and derivative_key = any($2)`,
);

/** The subset of these object keys that files of evidence or their derivatives use. */
export async function evidenceKeysInUse(
  tx: CentreTransaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(evidenceKeys.with(tx.centreId, keys));
  return new Set(rows.map(({ key }) => key));
}
