import type { CentreTransaction } from '#database';
import { type Locator, type LocatorFault, locatorFaults } from './domain/locator.js';

/** What is wrong with the locators given, by what they belong to; empty when nothing is. */
export async function locatorProblems<Located extends { readonly locator?: Locator | null }>(
  tx: CentreTransaction,
  revisionId: string,
  located: readonly Located[],
): Promise<Map<Located, LocatorFault[]>> {
  const problems = new Map<Located, LocatorFault[]>();
  if (!located.some(({ locator }) => locator)) return problems;
  const files = await tx.query<{ id: string }>(
    'select id from evidence_file where centre_id = $1 and revision_id = $2',
    [tx.centreId, revisionId],
  );
  const fileIds = files.map(({ id }) => id);
  for (const one of located) {
    const faults = one.locator ? locatorFaults(one.locator, fileIds) : [];
    if (faults.length) problems.set(one, faults);
  }
  return problems;
}
