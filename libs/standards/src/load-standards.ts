import { newId, type Transaction } from '#database';
import { RuleBroken } from '#refusals';
import { assessedCriteria } from './domain/assessed-criteria.js';
import { contentDigest } from './domain/canonical-form.js';
import { type ContentDifference, contentDifferences } from './domain/content-differences.js';
import type { Standard } from './domain/standard.js';

export interface LoadedStandard {
  readonly key: string;
  readonly version: string;
  readonly outcome: 'loaded' | 'unchanged';
}

/** A version that is in the library already, with another content. */
export interface PublishedVersionChanged {
  readonly code: 'published-version-changed';
  readonly key: string;
  readonly version: string;
  /** What differs, numbered items first. */
  readonly differences: readonly ContentDifference[];
  readonly [fact: string]: unknown;
}

interface Published {
  readonly key: string;
  readonly version: string;
  readonly digest: string;
  readonly content: Standard;
}

/**
 * Puts standards that were read and checked into the library. What is there already stays as it is, so running
 * it again changes nothing. The transaction must be the owning role's: the serving role may only read.
 *
 * @throws RuleBroken<PublishedVersionChanged> when a version is published with another content (architecture:
 *   published means immutable); then nothing is loaded
 */
export async function loadStandards(
  tx: Transaction,
  standards: readonly Standard[],
): Promise<LoadedStandard[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('attest: standards loader'))`);
  const published = await publishedVersions(tx, standards);
  const digests = new Map(standards.map((standard) => [nameOf(standard), contentDigest(standard)]));
  const changed = standards.flatMap((standard): PublishedVersionChanged[] => {
    const { key, version } = standard;
    const before = published.get(nameOf(standard));
    if (!before || before.digest === digests.get(nameOf(standard))) return [];
    const differences = contentDifferences(before.content, standard);
    return [{ code: 'published-version-changed', key, version, differences }];
  });
  if (changed.length > 0) throw new RuleBroken(changed);
  const fresh = standards.filter((standard) => !published.has(nameOf(standard)));
  if (fresh.length > 0) await insert(tx, fresh, digests);
  return standards.map((standard) => ({
    key: standard.key,
    version: standard.version,
    outcome: published.has(nameOf(standard)) ? 'unchanged' : 'loaded',
  }));
}

const nameOf = ({ key, version }: { readonly key: string; readonly version: string }) => `${key}/${version}`;

async function publishedVersions(
  tx: Transaction,
  standards: readonly Standard[],
): Promise<Map<string, Published>> {
  const rows = await tx.query<Published>(
    `select standard_key as key, version, digest, content from standard_version where standard_key = any($1)`,
    [standards.map(({ key }) => key)],
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** Three statements, however many standards. */
async function insert(
  tx: Transaction,
  standards: readonly Standard[],
  digests: ReadonlyMap<string, string>,
): Promise<void> {
  const versions = standards.map((standard) => ({ id: newId(), standard }));
  await tx.query(
    `insert into standard (key, created_at) select distinct key, $2::timestamptz from unnest($1::text[]) key
     on conflict do nothing`,
    [standards.map(({ key }) => key), tx.now],
  );
  await tx.query(
    `insert into standard_version (id, standard_key, version, title, content, digest, review_date, loaded_at)
     select id, key, version, title, content::jsonb, digest, review_date, $8
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       as row (id, key, version, title, content, digest, review_date)`,
    [
      versions.map(({ id }) => id),
      standards.map(({ key }) => key),
      standards.map(({ version }) => version),
      standards.map(({ en }) => en.title),
      standards.map((standard) => JSON.stringify(standard)),
      standards.map((standard) => digests.get(nameOf(standard))),
      standards.map(({ indicativeReviewDate }) => indicativeReviewDate),
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
