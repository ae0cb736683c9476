import { statement } from '#database';

/** `$1` is an array as JSON; each object in it is one version in one language. */
export const indexedVersions = statement(
  `insert into library_text (standard_version_id, language, position, text, words)
   select r.id, r.language, 0, r.body,
     setweight(to_tsvector(c.config, r.title), 'A') || setweight(to_tsvector(c.config, r.keywords), 'A')
     || setweight(to_tsvector(c.config, r.body), 'C')
   from jsonb_to_recordset($1::jsonb) as r (id uuid, language text, title text, keywords text, body text),
     lateral (select case r.language when 'en' then 'english' else 'simple' end::regconfig as config) c`,
);

export const indexedCriteria = statement(
  `insert into library_text (standard_version_id, language, position, criterion_id, text, words, wording)
   select c.standard_version_id, 'en', c.position, c.id, t.text, setweight(to_tsvector('english', t.text), 'B'), w.wording
   from unnest($1::uuid[], $2::uuid[]) as w (id, wording) join criterion c on c.id = w.id,
     lateral (select concat_ws(' ', c.stem, c.text) as text) t`,
);

/** Welsh has no stemmer in PostgreSQL: words are found as they stand. */
export const indexedWelshCriteria = statement(
  `insert into library_text (standard_version_id, language, position, criterion_id, text, words)
   select r.id, 'cy', r.position, r.criterion, r.text, setweight(to_tsvector('simple', r.text), 'B')
   from jsonb_to_recordset($1::jsonb) as r (id uuid, position int, criterion uuid, text text)`,
);

export const namedCurrentVersions = statement(
  `update standard s set current_version_id = c.id from unnest($1::text[], $2::uuid[]) as c (key, id)
   where s.key = c.key and s.current_version_id is distinct from c.id`,
);

/** The suites and occupations that current versions name. */
export const renewedShelves = statement(
  `with shelf as materialized (
     select distinct t.kind, t.name from library_version l
     join standard s on s.current_version_id = l.standard_version_id,
     lateral (select 'suite' as kind, unnest(l.suites) as name
              union all select 'occupation', unnest(l.occupations)) t),
   gone as (delete from library_shelf o where not exists
     (select from shelf s where s.kind = o.kind and s.name = o.name))
   insert into library_shelf (kind, name) select kind, name from shelf on conflict do nothing`,
);
