import { type BoundStatement, type Connection, statement } from '#database';
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

// Each may be left out; one plan serves them all (decision 13).
const onShelf = `($1::boolean or l.standard_version_id in (select current_version_id from standard))
      and ($2::text is null or exists (select from unnest(l.names) n where starts_with(n, $2)))
      and ($3::text is null or $3 = any(l.suites)) and ($4::text is null or $4 = any(l.occupations))`;

const list = `
  with ranked as (
    select v.id, v.title, count(*) over () as total, 0::bigint as matches, 0::bigint as criteria, false as named, 0 as best
    from library_version l join standard_version v on v.id = l.standard_version_id
    where ${onShelf} order by v.title collate "en-x-icu", v.id limit $5 offset $6)`;

// English words are found by their stems, Welsh ones as they stand: a query is both, and each text is matched by its own.
// What was found is counted before it is held against the shelf: joined, a shelf that is narrowed by
// nothing would pass for one that holds nothing, and be walked for each.
const found = `
  with asked as materialized (
    select websearch_to_tsquery('english', $7) || websearch_to_tsquery('simple', $7) as query),
  matched as materialized (
    select t.standard_version_id as id, max(ts_rank(t.words, a.query)) as best,
      count(*) filter (where t.position > 0 and t.language = 'en') as english,
      count(*) filter (where t.position > 0 and t.language = 'cy') as welsh
    from library_text t, asked a where t.words @@ a.query group by 1
    union all
    select standard_version_id, 10, 0, 0 from library_version where $8 = any(names)),
  hit as materialized (
    select id, max(best) as best, max(greatest(english, welsh)) as matches from matched group by 1),
  ranked as (
    select h.id, h.best, h.best >= 10 as named, h.matches, count(*) over () as total,
      sum(h.matches) over ()::bigint as criteria
    from hit h where (select ${onShelf} from library_version l where l.standard_version_id = h.id) order by h.best desc, h.matches desc, h.id limit $5 offset $6)`;

// "offset 0": the texts of one standard are looked through; the index of all words is not asked for each again.
const excerpts = `
  (select json_agg(json_build_object('label', x.label, 'criterionId', x.criterion_id, 'language', x.language,
      'marked', ts_headline(case x.language when 'en' then 'english' else 'simple' end::regconfig, x.text, x.query,
        'StartSel=${markStart}, StopSel=${markEnd}, MinWords=15, MaxWords=40, HighlightAll='
          || case when x.position = 0 then 'false' else 'true' end)) order by x.rank desc, x.position)
   from (select t.*, c.label, a.query, ts_rank(t.words, a.query) as rank
         from asked a, (select * from library_text where standard_version_id = r.id offset 0) t
         left join criterion c on c.id = t.criterion_id
         where t.words @@ a.query order by rank desc, t.position, t.language desc limit $9) x)`;

const summaries = (extra: string, order: string) => `
  select ${summaryColumns}, r.total, r.criteria, r.matches, r.named, ${extra} as excerpts
  from ranked r join standard_version v on v.id = r.id join standard s on s.key = v.standard_key
  left join library_version l on l.standard_version_id = v.id
  order by r.best desc, r.matches desc, ${order}`;

interface HitRow extends Omit<LibraryHit, 'excerpts'>, Omit<LibraryHits, 'hits'> {
  readonly excerpts: readonly (Omit<LibraryExcerpt, 'parts'> & { readonly marked: string })[] | null;
}

export const hitRows = {
  list: statement<HitRow>(list + summaries('null::json', 'r.title collate "en-x-icu", r.id')),
  words: statement<HitRow>(found + summaries(excerpts, 'r.id'), {
    criteria: 'a sum of counts over rows of which this is one',
    named: 'each match has a rank',
  }),
};

/** Standards by words and by what narrows them, the best first; without words by title. Any transaction may read it. */
export async function searchLibrary(tx: Connection, query: LibraryQuery): Promise<LibraryHits> {
  const rows = await tx.query(hitsOf(query));
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

function hitsOf(query: LibraryQuery): BoundStatement<HitRow> {
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
  if (!words) return hitRows.list.with(...narrowed);
  return hitRows.words.with(...narrowed, words, foldName(words), query.name ? 100 : 3);
}
