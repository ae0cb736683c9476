import { newId, type InstallationTransaction } from '#database';
import { assessedCriteria } from './domain/assessed-criteria.js';
import type { Standard } from './domain/standard.js';

export interface DigestedStandard {
  readonly standard: Standard;
  readonly digest: string;
}

/** Writes versions that are not there yet, with their criteria: three statements, however many. */
export async function insertStandards(
  tx: InstallationTransaction,
  standards: readonly DigestedStandard[],
): Promise<void> {
  const versions = standards.map((one) => ({ ...one, id: newId() }));
  await tx.query(
    `insert into standard (key, created_at) select distinct key, $2::timestamptz from unnest($1::text[]) key
     on conflict do nothing`,
    [versions.map(({ standard }) => standard.key), tx.now],
  );
  await tx.query(
    `insert into standard_version (id, standard_key, version, title, content, digest, review_date, loaded_at)
     select id, key, version, title, content::jsonb, digest, review_date, $8
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       as row (id, key, version, title, content, digest, review_date)`,
    [
      versions.map(({ id }) => id),
      versions.map(({ standard }) => standard.key),
      versions.map(({ standard }) => standard.version),
      versions.map(({ standard }) => standard.en.title),
      versions.map(({ standard }) => JSON.stringify(standard)),
      versions.map(({ digest }) => digest),
      versions.map(({ standard }) => standard.indicativeReviewDate),
      tx.now,
    ],
  );
  const criteria = versions.flatMap(({ id, standard }) =>
    assessedCriteria(standard).map((criterion) => ({ ...criterion, id: newId(), versionId: id })),
  );
  await tx.query(
    `insert into criterion (id, standard_version_id, label, kind, position, text, stem, heading_label)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[])`,
    (['id', 'versionId', 'label', 'kind', 'position', 'text', 'stem', 'headingLabel'] as const).map(
      (column) => criteria.map((criterion) => criterion[column]),
    ),
  );
}
