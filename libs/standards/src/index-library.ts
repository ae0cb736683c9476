import { insertAll, type InstallationTransaction } from '#database';
import { assessedCriteria } from './domain/assessed-criteria.js';
import { currentVersion, type VersionOnShelf } from './domain/current-version.js';
import { namesOf } from './domain/library-names.js';
import { libraryTexts } from './domain/library-texts.js';
import type { Edition, Standard } from './domain/standard.js';
import { wordingOf } from './domain/wording.js';
import { LibraryVersionRow } from './entities/library-version.entity.js';
import {
  indexedCriteria,
  indexedVersions,
  indexedWelshCriteria,
  namedCurrentVersions,
  renewedShelves,
} from './index-library.queries.js';
import { keepLikeWordings } from './keep-like-wordings.js';
import {
  onShelfRows,
  type OwnCriterion,
  ownCriterionRows,
  type Unindexed,
  unindexedRows,
} from './loading.queries.js';

/**
 * Makes what the library is searched by for every version that has none yet, and names the current version of their
 * standards. All of it is derived: emptied, it comes back with the next load.
 */
export async function indexLibrary(tx: InstallationTransaction): Promise<void> {
  const versions = await tx.query(unindexedRows.with());
  if (versions.length === 0) return;
  const criteria = await tx.query(ownCriterionRows.with(versions.map(({ id }) => id)));
  const wordings = criteria.map(wordingOf);
  await keepLikeWordings(tx, wordings);
  await indexVersions(tx, versions, criteria);
  const [criterionIds, wordingIds] = [criteria, wordings].map((rows) => rows.map(({ id }) => id));
  await tx.query(indexedCriteria.with(criterionIds, wordingIds));
  await indexWelshCriteria(tx, versions, criteria);
  await nameCurrentVersions(tx, [...new Set(versions.map(({ key }) => key))]);
}

async function indexVersions(
  tx: InstallationTransaction,
  versions: readonly Unindexed[],
  criteria: readonly OwnCriterion[],
): Promise<void> {
  const counts = new Map(versions.map(({ id }) => [id, { performance: 0, knowledge: 0 }]));
  for (const { versionId, kind } of criteria) counts.get(versionId)![kind]++;
  const rows = versions.map(({ id, content }) => ({
    standardVersionId: id,
    names: namesOf(content),
    suites: inEither(content, 'suites'),
    occupations: inEither(content, 'occupations'),
    ...counts.get(id)!,
  }));
  await tx.query(insertAll(LibraryVersionRow, rows));
  const texts = versions.flatMap(({ id, content }) => libraryTexts(content).map((text) => ({ id, ...text })));
  await tx.query(indexedVersions.with(JSON.stringify(texts)));
}

const inEither = ({ en, cy }: Standard, field: 'suites' | 'occupations'): string[] => [
  ...new Set([en, cy].flatMap((edition?: Edition) => edition?.[field] ?? [])),
];

async function indexWelshCriteria(
  tx: InstallationTransaction,
  versions: readonly Unindexed[],
  criteria: readonly OwnCriterion[],
): Promise<void> {
  const welsh = versions.filter(({ content }) => content.cy);
  if (welsh.length === 0) return;
  const ids = new Map(criteria.map(({ id, versionId, position }) => [`${versionId} ${position}`, id]));
  const rows = welsh.flatMap(({ id, content }) =>
    assessedCriteria(content, 'cy').map(({ position, stem, text }) => ({
      id,
      position,
      criterion: ids.get(`${id} ${position}`),
      text: stem === null ? text : `${stem} ${text}`,
    })),
  );
  await tx.query(indexedWelshCriteria.with(JSON.stringify(rows)));
}

/** Says of each of these standards which version is current now, and of the library what it can be narrowed by. */
export async function nameCurrentVersions(
  tx: InstallationTransaction,
  keys: readonly string[],
): Promise<void> {
  const versions = await tx.query(onShelfRows.with(keys));
  const onShelf = new Map<string, VersionOnShelf[]>(keys.map((key) => [key, []]));
  for (const version of versions) onShelf.get(version.key)!.push(version);
  const currentIds = keys.map((key) => currentVersion(onShelf.get(key)!)?.id ?? null);
  await tx.query(namedCurrentVersions.with(keys, currentIds));
  await tx.query(renewedShelves.with());
}
