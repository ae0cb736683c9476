import { connectAsOwner, statement } from '#database';

export const centreRows = statement<object>('select from centre limit 1');

/** Whether any centre exists: the demonstration goes only where none does. */
export async function hasCentres(ownerUrl: string): Promise<boolean> {
  const owner = await connectAsOwner(ownerUrl, { poolSize: 1 });
  try {
    return (await owner.autocommit((tx) => tx.query(centreRows.with()))).length > 0;
  } finally {
    await owner.close();
  }
}
