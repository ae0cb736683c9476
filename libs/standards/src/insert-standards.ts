import { insertAll, newId, type InstallationTransaction } from '#database';
import { assessedCriteria } from './domain/assessed-criteria.js';
import type { Standard } from './domain/standard.js';
import { CriterionRow } from './entities/criterion.entity.js';
import { StandardVersionRow } from './entities/standard-version.entity.js';
import { StandardRow } from './entities/standard.entity.js';

export interface DigestedStandard {
  readonly standard: Standard;
  readonly digest: string;
}

/** Inserts new versions with their criteria: three statements, however many. */
export async function insertStandards(
  tx: InstallationTransaction,
  standards: readonly DigestedStandard[],
): Promise<void> {
  const versions = standards.map((one) => ({ ...one, id: newId() }));
  const keys = [...new Set(standards.map(({ standard }) => standard.key))];
  await tx.query(
    insertAll(
      StandardRow,
      keys.map((key) => ({ key, createdAt: tx.now })),
      { onConflict: 'do nothing' },
    ),
  );
  await tx.query(
    insertAll(
      StandardVersionRow,
      versions.map(({ id, standard, digest }) => ({
        id,
        standardKey: standard.key,
        version: standard.version,
        title: standard.en.title,
        content: standard,
        digest,
        reviewDate: standard.indicativeReviewDate,
        loadedAt: tx.now,
      })),
    ),
  );
  const criteria = versions.flatMap(({ id: standardVersionId, standard }) =>
    assessedCriteria(standard).map((criterion) => ({ ...criterion, id: newId(), standardVersionId })),
  );
  await tx.query(insertAll(CriterionRow, criteria));
}
