import { recordInstallationAct } from '#audit';
import type { InstallationTransaction } from '#database';
import { RuleBroken } from '#refusals';
import { contentDigest } from './domain/canonical-form.js';
import { type ContentDifference, contentDifferences } from './domain/content-differences.js';
import type { Standard } from './domain/standard.js';
import { indexLibrary } from './index-library.js';
import { insertStandards } from './insert-standards.js';
import { contentRows, digestRows, loaderLock } from './loading.queries.js';

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

/**
 * Publishes standards that were read and checked: adds them to the library and its search index. Idempotent. The
 * transaction must be the owning role's: the serving role may only read.
 *
 * @param by the account of the librarian who publishes; null for the command line and a start of Attest
 * @throws RuleBroken<PublishedVersionChanged> when a version is published with another content (architecture:
 *   published means immutable); then nothing is loaded
 */
export async function loadStandards(
  tx: InstallationTransaction,
  standards: readonly Standard[],
  by: string | null = null,
): Promise<LoadedStandard[]> {
  await tx.query(loaderLock.with());
  const published = await publishedDigests(tx, standards);
  const given = standards.map((standard) => ({ standard, digest: contentDigest(standard) }));
  const changed: PublishedVersionChanged[] = [];
  for (const { standard, digest } of given)
    if ((published.get(nameOf(standard)) ?? digest) !== digest) changed.push(await whatChanged(tx, standard));
  if (changed.length > 0) throw new RuleBroken(changed);
  const fresh = given.filter(({ standard }) => !published.has(nameOf(standard)));
  if (fresh.length > 0) {
    await insertStandards(tx, fresh);
    const versions = fresh.map(({ standard: { key, version }, digest }) => ({ key, version, digest }));
    await recordInstallationAct(tx, by, 'standards.published', {}, { versions });
  }
  await indexLibrary(tx);
  return standards.map((standard) => ({
    key: standard.key,
    version: standard.version,
    outcome: published.has(nameOf(standard)) ? 'unchanged' : 'loaded',
  }));
}

const nameOf = ({ key, version }: { readonly key: string; readonly version: string }) => `${key}/${version}`;

/** Key and version → digest. */
async function publishedDigests(
  tx: InstallationTransaction,
  standards: readonly Standard[],
): Promise<Map<string, string>> {
  const rows = await tx.query(digestRows.with(standards.map(({ key }) => key)));
  return new Map(rows.map((row) => [nameOf(row), row.digest]));
}

async function whatChanged(
  tx: InstallationTransaction,
  standard: Standard,
): Promise<PublishedVersionChanged> {
  const { key, version } = standard;
  const before = await tx.queryOne(contentRows.with(key, version));
  const differences = contentDifferences(before!.content, standard);
  return { code: 'published-version-changed', key, version, differences };
}
