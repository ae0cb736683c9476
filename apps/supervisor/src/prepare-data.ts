import { migrate } from '#database';
import { type OpenDatabase } from './open-database.js';

/** Brings schema and reference data to what this version of Attest needs. Running it again changes nothing. */
export async function prepareData(
  database: OpenDatabase,
  _varFolder: string,
  _demonstration: boolean,
): Promise<void> {
  await migrate(database.ownerUrl);
}
