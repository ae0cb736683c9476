import { connectAsOwner } from '#database';

/** Whether any centre exists: the demonstration goes only where none does. */
export async function hasCentres(ownerUrl: string): Promise<boolean> {
  const owner = await connectAsOwner(ownerUrl, { poolSize: 1 });
  try {
    const found = await owner.autocommit((tx) => tx.query('select from centre limit 1'));
    return found.length > 0;
  } finally {
    await owner.close();
  }
}
