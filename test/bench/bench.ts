import { join } from 'node:path';
import { readConfiguration } from '#configuration';
import { openBenchDatabase } from './data/bench-database.js';
export async function bench(names: readonly string[]): Promise<void> {
  const { varFolder } = readConfiguration();
  console.time('db');
  const database = await openBenchDatabase(join(varFolder, 'bench'));
  console.timeEnd('db');
  console.log(database.ownerUrl, names);
  await database.stop();
}
