import { type Connection, statement } from '#database';
import { newestFirst } from './domain/current-version.js';
import type { StandardVersionSummary } from './standards.queries.js';

export interface LibraryShelves {
  /** Every suite and occupation that a current version names, in the order of the alphabet. */
  readonly suites: readonly string[];
  readonly occupations: readonly string[];
}

export const shelfRows = statement<{ kind: 'suite' | 'occupation'; name: string }>(
  'select kind, name from library_shelf order by name collate "en-x-icu"',
);

/** What the library can be narrowed by. */
export async function libraryShelves(tx: Connection): Promise<LibraryShelves> {
  const shelves = await tx.query(shelfRows.with());
  const namesOf = (kind: string) => shelves.filter((one) => one.kind === kind).map(({ name }) => name);
  return { suites: namesOf('suite'), occupations: namesOf('occupation') };
}

export interface VersionOfStandard extends Pick<
  StandardVersionSummary,
  'id' | 'version' | 'title' | 'retiredAt' | 'current'
> {
  readonly loadedAt: Date;
}

export const versionRows = statement<VersionOfStandard>(
  `select v.id, v.version, v.title, v.loaded_at as "loadedAt", v.retired_at as "retiredAt",
       v.id is not distinct from s.current_version_id as current
     from standard_version v join standard s on s.key = v.standard_key where v.standard_key = $1`,
);

/** The versions of a standard, the newest first. */
export async function versionsOfStandard(tx: Connection, key: string): Promise<VersionOfStandard[]> {
  const rows = await tx.query(versionRows.with(key));
  return rows.sort(newestFirst);
}

/** A criterion of another standard that is worded the same, or nearly. */
export interface LikeCriterion {
  readonly criterionId: string;
  readonly label: string;
  readonly key: string;
  readonly version: string;
  readonly title: string;
  readonly text: string;
  readonly stem: string | null;
  /** 1 for the same words; see `nearIdentical`. */
  readonly likeness: number;
}

export interface AlsoStandsIn {
  /** The criterion of the version asked for. */
  readonly criterionId: string;
  /** Most similar first, five at most. */
  readonly others: readonly LikeCriterion[];
  readonly total: number;
}

export const alsoStandsInRows = statement<AlsoStandsIn>(
  `with own as (
       select t.criterion_id, t.wording, v.standard_key from library_text t
       join standard_version v on v.id = t.standard_version_id
       where t.standard_version_id = $1 and t.wording is not null),
     alike as (
       select criterion_id, standard_key, wording, 1::real as likeness from own
       union all
       select o.criterion_id, o.standard_key, l.other, l.likeness from own o join like_wording l on l.wording = o.wording),
     elsewhere as (
       select a.criterion_id as own, a.likeness, c.id, c.label, c.text, c.stem, c.position, v.standard_key, v.version,
         v.title, count(*) over per as total, row_number() over (per order by a.likeness desc, v.title, c.position) as nth
       from alike a
       join library_text t on t.wording = a.wording
       join standard s on s.current_version_id = t.standard_version_id and s.key <> a.standard_key
       join standard_version v on v.id = s.current_version_id and v.retired_at is null
       join criterion c on c.id = t.criterion_id
       window per as (partition by a.criterion_id))
     select own as "criterionId", total, json_agg(json_build_object('criterionId', id, 'label', label,
         'key', standard_key, 'version', version, 'title', title, 'text', text, 'stem', stem,
         'likeness', round(likeness::numeric, 3)) order by nth) as others
     from elsewhere where nth <= 5 group by own, total`,
  { criterionId: 'only the text of a criterion has a wording' },
);

/** Where the criteria of a version stand, nearly or quite, in the current versions of other standards. */
export const alsoStandsIn = (tx: Connection, versionId: string): Promise<AlsoStandsIn[]> =>
  tx.query(alsoStandsInRows.with(versionId));
