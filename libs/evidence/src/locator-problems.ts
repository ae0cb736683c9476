import type { CentreTransaction } from '#database';
import { type Locator, type LocatorFault, locatorFaults } from './domain/locator.js';
import { filesOf } from './revision-parts.queries.js';

/** What is wrong with the locators given, by what they belong to; empty when nothing is. */
export async function locatorProblems<Located extends { readonly locator?: Locator | null }>(
  tx: CentreTransaction,
  revisionId: string,
  located: readonly Located[],
): Promise<Map<Located, LocatorFault[]>> {
  const problems = new Map<Located, LocatorFault[]>();
  if (!located.some(({ locator }) => locator)) return problems;
  const fileIds = (await filesOf(tx, revisionId)).map(({ id }) => id);
  for (const one of located) {
    const faults = one.locator ? locatorFaults(one.locator, fileIds) : [];
    if (faults.length) problems.set(one, faults);
  }
  return problems;
}
