import { join } from 'node:path';
import { projectRoot } from '#configuration';
import type { InstallationTransaction } from '#database';
import { loadStandards, readStandardFile } from '#standards';
import type { Calendar } from './calendar.js';

const folder = join(projectRoot, 'libs/demonstration/src/standards/demonstration-visitors');

/** Days ago on which each version was published. */
const publishedAgo = { '1': 400, '2': 30 } as const;

/**
 * Publishes an invented standard in two versions, so that comparing them has something to show. It says in its
 * title that it is a demonstration, and stands in no library without one. The transaction must be the owning role's.
 */
export async function publishDemonstrationStandard(
  tx: InstallationTransaction,
  calendar: Calendar,
): Promise<void> {
  for (const [version, daysAgo] of Object.entries(publishedAgo)) {
    const read = await readStandardFile(join(folder, `${version}.yaml`));
    if (read.findings)
      throw new Error(`the demonstration's standard is wrong: ${JSON.stringify(read.findings)}`);
    await loadStandards(tx.at(calendar.at(daysAgo)), [read.standard]);
  }
}
