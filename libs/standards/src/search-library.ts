import type { Transaction } from '#database';
import { foldName } from './domain/library-names.js';
import { excerptParts, type ExcerptPart, markEnd, markStart } from './domain/excerpt.js';
import type { Language } from './domain/standard.js';
import { type StandardVersionSummary, summaryColumns } from './standards.queries.js';

export interface LibraryQuery {
  /** As typed: words, "a phrase in quotes", or, -without. A key or URN is understood too. */
  readonly words?: string;
  /** The beginning of a key or URN, typed any way: `sfj be2`. */
  readonly name?: string;
  readonly suite?: string;
  readonly occupation?: string;
  /** Earlier and retired versions too; without it the current version of each standard. */
  readonly earlier?: boolean;
  /** From 1. */
  readonly page?: number;
}

/** A text in which words were found. */
export interface LibraryExcerpt {
  /** `P4`; null for the standard itself: its overview, scope, glossary … */
  readonly label: string | null;
  readonly criterionId: string | null;
  readonly language: Language;
  readonly parts: readonly ExcerptPart[];
}

export interface LibraryHit extends StandardVersionSummary {
  /** How many of its criteria have the words. */
  readonly matches: number;
  /** What was typed as words is its key or URN. */
  readonly named: boolean;
  /** The best of them, at most three; all, when the search is narrowed to a key. Empty without words. */
  readonly excerpts: readonly LibraryExcerpt[];
}

export interface LibraryHits {
  readonly hits: readonly LibraryHit[];
  /** How many standards there are, over all pages, and how many of their criteria have the words. */
  readonly total: number;
  readonly criteria: number;
}

/** Standards shown at once: as a list, and with what was found in each. */
export const libraryPageSizes = { list: 50, hits: 10 } as const;

const shelf = `
  shelf as (
    select v.id, v.title, l.names from library_version l
    join standard_version v on v.id = l.standard_version_id join standard s on s.key = v.standard_key
    where ($1::boolean or s.current_version_id = v.id)
      and ($2::text is null or exists (select from unnest(l.names) n where starts_with(n, $2)))
      and ($3::text is null or $3 = any(l.suites)) and ($4::text is null or $4 = any(l.occupations)))`;

const list = `
  with ${shelf},
  ranked as (
    select id, title, count(*) over () as total, 0::bigint as matches, 0::bigint as criteria, false as named, 0 as best
    from shelf order by title collate "en-x-icu", id limit $5 offset $6)`;

// English words are found by their stems, Welsh ones as they stand: a query is both, and each text is matched by its own.
const found = `
  with asked as materialized (
    select websearch_to_tsquery('english', $7) || websearch_to_tsquery('simple', $7) as query),
  ${shelf},
  found as (
    select t.standard_version_id as id, t.language, t.position, ts_rank(t.words, a.query) as rank
    from library_text t, asked a where t.words @@ a.query
    union all
    select id, null, 0, 10 from shelf where $8 = any(names)),
  ranked as (
    select f.id, s.title, count(*) over () as total, max(f.rank) as best, max(f.rank) >= 10 as named,
      greatest(count(*) filter (where f.position > 0 and f.language = 'en'),
        count(*) filter (where f.position > 0 and f.language = 'cy')) as matches,
      sum(greatest(count(*) filter (where f.position > 0 and f.language = 'en'),
        count(*) filter (where f.position > 0 and f.language = 'cy'))) over ()::bigint as criteria
    from found f join shelf s on s.id = f.id group by f.id, s.title
    order by best desc, matches desc, s.title collate "en-x-icu", f.id limit $5 offset $6)`;

const excerpts = `
  (select json_agg(json_build_object('label', x.label, 'criterionId', x.criterion_id, 'language', x.language,
      'marked', ts_headline(case x.language when 'en' then 'english' else 'simple' end::regconfig, x.text, x.query,
        'StartSel=${markStart}, StopSel=${markEnd}, MinWords=15, MaxWords=40, HighlightAll='
          || case when x.position = 0 then 'false' else 'true' end)) order by x.rank desc, x.position)
   from (select t.*, c.label, a.query, ts_rank(t.words, a.query) as rank from asked a, library_text t
         left join criterion c on c.id = t.criterion_id
         where t.standard_version_id = r.id and t.words @@ a.query
         order by rank desc, t.position, t.language desc limit $9) x)`;

const summaries = (extra: string) => `
  select ${summaryColumns}, r.total, r.criteria, r.matches, r.named, ${extra} as excerpts
  from ranked r join standard_version v on v.id = r.id join standard s on s.key = v.standard_key
  left join library_version l on l.standard_version_id = v.id
  order by r.best desc, r.matches desc, r.title collate "en-x-icu", r.id`;

/** The statements, for whoever measures them bare. */
export const librarySql = {
  list: list + summaries('null::json'),
  words: found + summaries(excerpts),
} as const;

interface Row extends StandardVersionSummary {
  readonly total: number;
  readonly criteria: number;
  readonly matches: number;
  readonly named: boolean;
  readonly excerpts: readonly (Omit<LibraryExcerpt, 'parts'> & { readonly marked: string })[] | null;
}

/** Standards by words and by what narrows them, the best first; without words by title. Any transaction may read it. */
export async function searchLibrary(tx: Transaction, query: LibraryQuery): Promise<LibraryHits> {
  const { sql, parameters } = libraryStatement(query);
  const rows = await tx.query<Row>(sql, parameters);
  return {
    hits: rows.map(({ total: _, criteria: __, excerpts: raw, ...row }) => ({
      ...row,
      excerpts: (raw ?? []).map(({ marked, ...rest }) => ({ ...rest, parts: excerptParts(marked) })),
    })),
    total: rows[0]?.total ?? 0,
    criteria: rows[0]?.criteria ?? 0,
  };
}

/** PostgreSQL has no texts with the character 0 in them. */
const plain = (typed = ''): string => typed.replaceAll('\0', ' ').trim();

/** What is asked of PostgreSQL for a query. */
export function libraryStatement(query: LibraryQuery): { sql: string; parameters: unknown[] } {
  const { page = 1 } = query;
  const words = plain(query.words);
  const size = words ? libraryPageSizes.hits : libraryPageSizes.list;
  const narrowed = [
    query.earlier ?? false,
    foldName(query.name ?? '') || null,
    plain(query.suite) || null,
    plain(query.occupation) || null,
    size,
    (page - 1) * size,
  ];
  if (!words) return { sql: librarySql.list, parameters: narrowed };
  return { sql: librarySql.words, parameters: [...narrowed, words, foldName(words), query.name ? 100 : 3] };
}
