import type { CentreTransaction } from '#database';

/** Which of these objects some portfolio is. */
export async function keptPortfolioKeys(
  tx: CentreTransaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>(
    'select object_key as key from portfolio where centre_id = $1 and object_key = any($2)',
    [tx.centreId, keys],
  );
  return new Set(rows.map(({ key }) => key));
}
