import { randomUUID } from 'node:crypto';
import { assessedCriteria, type Criterion, readStandardFiles } from '#standards';
import type { TestStandard } from './a-standard.js';
import { loadTestStandards } from './load-test-standards.js';

export interface TestPublishedStandard extends TestStandard {
  readonly criteria: readonly Criterion[];
}

/** A published standard, word for word, under a key of its own: the tables of standards are shared by all tests. */
export async function aPublishedStandard(published: string): Promise<TestPublishedStandard> {
  const { standards } = await readStandardFiles();
  const standard = standards.find(({ key }) => key === published)!;
  const key = `${published}-${randomUUID()}`;
  const [loaded] = await loadTestStandards([{ ...standard, key }]);
  return {
    key,
    versionId: loaded!.versionId,
    criterionIds: loaded!.criteria.map(({ id }) => id),
    criteria: assessedCriteria(standard),
  };
}
