import { insertAll, type InstallationTransaction } from '#database';
import { assessedCriteria } from './domain/assessed-criteria.js';
import { currentVersion, type VersionOnShelf } from './domain/current-version.js';
import { namesOf } from './domain/library-names.js';
import { libraryTexts } from './domain/library-texts.js';
import type { Edition, Standard } from './domain/standard.js';
import { type Wording, wordingOf } from './domain/wording.js';
import { LibraryVersionRow } from './entities/library-version.entity.js';
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
  await indexCriteria(tx, criteria, wordings);
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
  await tx.query(
    `insert into library_text (standard_version_id, language, position, text, words)
     select r.id, r.language, 0, r.body,
       setweight(to_tsvector(c.config, r.title), 'A') || setweight(to_tsvector(c.config, r.keywords), 'A')
       || setweight(to_tsvector(c.config, r.body), 'C')
     from jsonb_to_recordset($1::jsonb) as r (id uuid, language text, title text, keywords text, body text),
       lateral (select case r.language when 'en' then 'english' else 'simple' end::regconfig as config) c`,
    [JSON.stringify(texts)],
  );
}

const inEither = ({ en, cy }: Standard, field: 'suites' | 'occupations'): string[] => [
  ...new Set([en, cy].flatMap((edition?: Edition) => edition?.[field] ?? [])),
];

async function indexCriteria(
  tx: InstallationTransaction,
  criteria: readonly OwnCriterion[],
  wordings: readonly Wording[],
): Promise<void> {
  await tx.query(
    `insert into library_text (standard_version_id, language, position, criterion_id, text, words, wording)
     select c.standard_version_id, 'en', c.position, c.id, t.text, setweight(to_tsvector('english', t.text), 'B'), w.wording
     from unnest($1::uuid[], $2::uuid[]) as w (id, wording) join criterion c on c.id = w.id,
       lateral (select concat_ws(' ', c.stem, c.text) as text) t`,
    [criteria.map(({ id }) => id), wordings.map(({ id }) => id)],
  );
}

/** Welsh has no stemmer in PostgreSQL: words are found as they stand. */
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
  await tx.query(
    `insert into library_text (standard_version_id, language, position, criterion_id, text, words)
     select r.id, 'cy', r.position, r.criterion, r.text, setweight(to_tsvector('simple', r.text), 'B')
     from jsonb_to_recordset($1::jsonb) as r (id uuid, position int, criterion uuid, text text)`,
    [JSON.stringify(rows)],
  );
}

/** Says of each of these standards which version is current now, and of the library what it can be narrowed by. */
export async function nameCurrentVersions(
  tx: InstallationTransaction,
  keys: readonly string[],
): Promise<void> {
  const versions = await tx.query(onShelfRows.with(keys));
  const onShelf = new Map<string, VersionOnShelf[]>(keys.map((key) => [key, []]));
  for (const version of versions) onShelf.get(version.key)!.push(version);
  await tx.query(
    `update standard s set current_version_id = c.id from unnest($1::text[], $2::uuid[]) as c (key, id)
     where s.key = c.key and s.current_version_id is distinct from c.id`,
    [keys, keys.map((key) => currentVersion(onShelf.get(key)!)?.id ?? null)],
  );
  await keepShelves(tx);
}

/** The suites and occupations that current versions name. */
async function keepShelves(tx: InstallationTransaction): Promise<void> {
  await tx.query(
    `with shelf as materialized (
       select distinct t.kind, t.name from library_version l
       join standard s on s.current_version_id = l.standard_version_id,
       lateral (select 'suite' as kind, unnest(l.suites) as name
                union all select 'occupation', unnest(l.occupations)) t),
     gone as (delete from library_shelf o where not exists
       (select from shelf s where s.kind = o.kind and s.name = o.name))
     insert into library_shelf (kind, name) select kind, name from shelf on conflict do nothing`,
  );
}
