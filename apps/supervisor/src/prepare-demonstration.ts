import { hasCentres } from './has-centres.queries.js';

/**
 * Puts the demonstration into a database that has no centre yet. What makes it is loaded only then: most starts
 * need none of it.
 */
export async function prepareDemonstration(ownerUrl: string, varFolder: string): Promise<void> {
  if (await hasCentres(ownerUrl)) return;
  console.error('Making the demonstration.');
  const { makeDemonstration } = await import('#demonstration');
  await makeDemonstration(ownerUrl, varFolder);
}
