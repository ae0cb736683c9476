import type { CentreTransaction } from '#database';

/** Which of these objects some file of evidence, or its derivative, still is. */
export async function keptEvidenceKeys(
  tx: CentreTransaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>(
    `select object_key as key from evidence_file where centre_id = $1 and object_key = any($2)
     union select derivative_key from evidence_file where centre_id = $1 and derivative_key = any($2)`,
    [tx.centreId, keys],
  );
  return new Set(rows.map(({ key }) => key));
}
