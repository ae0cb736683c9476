import { type CentreTransaction, statement } from '#database';

export const portfolioKeys = statement<{ readonly key: string }>(
  'select object_key as key from portfolio where centre_id = $1 and object_key = any($2)',
);

/** The subset of these object keys that portfolios use. */
export async function portfolioKeysInUse(
  tx: CentreTransaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(portfolioKeys.with(tx.centreId, keys));
  return new Set(rows.map(({ key }) => key));
}
