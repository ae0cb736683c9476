import { CannotStart, connectAsOwner, type Database, migrate } from '#database';
import { RuleBroken } from '#refusals';
import { loadStandards, type PublishedVersionChanged, readStandardFiles } from '#standards';

/**
 * Migrates the schema and loads the reference data of this version of Attest. Idempotent.
 *
 * @throws CannotStart when a published standard would change
 */
export async function prepareData(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  const database = await connectAsOwner(ownerUrl, { poolSize: 2 });
  try {
    await loadLibrary(database);
  } finally {
    await database.close();
  }
}

async function loadLibrary(database: Database): Promise<void> {
  const { standards, refused } = await readStandardFiles();
  if (refused.length > 0)
    throw new CannotStart(
      `The standard in ${refused[0]?.file} cannot be read: run "npm run -s attest -- standards check".`,
    );
  try {
    await database.inInstallation((tx) => loadStandards(tx, standards));
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const [{ key, version }] = error.blockers as [PublishedVersionChanged];
    throw new CannotStart(
      `Standard ${key}, version ${version}, is published and its file says something else now: run "npm run -s attest -- standards load" to see what differs.`,
    );
  }
}
