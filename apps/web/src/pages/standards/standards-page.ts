import { londonDay } from '#calendar';
import type { Actor } from '#people';
import {
  type LibraryHit,
  type LibraryHits,
  libraryPageSizes,
  type LibraryQuery,
  type LibraryShelves,
  reviewIsPast,
} from '#standards';
import { paths } from '../../http/paths.js';
import { type ChoiceField, choiceField, formFields } from '../../layout/fields.js';
import { writeLibraryQuery } from './library-query.js';
import { standardState } from './standard-state.js';
import type { Locale } from '../../layout/locale.js';

/** The library: with words what was found, the best first; without them everything on the shelf, by title. */
export function standardsPage(
  locale: Locale,
  query: LibraryQuery,
  { hits, total, criteria }: LibraryHits,
  shelves: LibraryShelves,
  { librarian }: Pick<Actor, 'librarian'>,
  now: Date,
) {
  const say = locale.words('standards');
  const asked = Boolean(query.words || query.name || query.suite || query.occupation);
  const facts = { count: total, criteria: say('criteria-found', { count: criteria }) };
  return {
    form: {
      ...formFields(['words', 'name'], { ...query }),
      suite: narrowing(locale, 'suite', shelves.suites, query.suite),
      occupation: narrowing(locale, 'occupation', shelves.occupations, query.occupation),
      earlier: choiceField('earlier', [{ value: '1', text: say('earlier-too') }], {
        earlier: query.earlier ? '1' : undefined,
      }),
    },
    action: paths.standards.to(),
    importHref: librarian ? paths.standardDrafts.to() : undefined,
    narrowed: Boolean(query.name || query.suite || query.occupation || query.earlier),
    standards: query.words ? undefined : hits.map((hit) => onShelf(locale, hit, now)),
    found: query.words ? hits.map((hit) => foundIn(locale, hit, query, now)) : undefined,
    summary: asked
      ? say(total === 0 ? 'found-nothing' : query.words ? 'found-words' : 'found', facts)
      : undefined,
    ...(total === 0 && nothingFound(locale, query, asked)),
    clearHref: asked || query.earlier ? paths.standards.to() : undefined,
    earlierHref:
      total === 0 && !query.earlier
        ? paths.standards.to() + writeLibraryQuery({ ...query, earlier: true, page: 1 })
        : undefined,
    pages: pagesOf(query, total),
  };
}

function nothingFound(locale: Locale, query: LibraryQuery, asked: boolean) {
  const say = locale.words('standards');
  if (!asked) return { nothing: say('none'), helps: [] };
  const helps: `help-${'fewer' | 'common' | 'name' | 'wider'}`[] = query.words
    ? ['help-fewer', 'help-common', 'help-name']
    : ['help-name'];
  if (query.words && (query.name || query.suite || query.occupation)) helps.unshift('help-wider');
  return { nothing: say('nothing-found'), helps: helps.map((code) => say(code)) };
}

function narrowing(
  locale: Locale,
  name: 'suite' | 'occupation',
  choices: readonly string[],
  chosen?: string,
): ChoiceField {
  const all = { value: '', text: locale.words('standards')(`any-${name}`) };
  return choiceField(name, [all, ...choices.map((text) => ({ value: text, text }))], {
    [name]: chosen ?? '',
  });
}

const onShelf = (locale: Locale, hit: LibraryHit, now: Date) => ({
  ...hit,
  href: paths.standardVersion.to(hit),
  state: hit.current && !hit.retiredAt ? undefined : standardState(locale, hit),
  reviewPast: reviewIsPast(hit.reviewDate, londonDay(now)),
});

function foundIn(locale: Locale, hit: LibraryHit, query: LibraryQuery, now: Date) {
  const standard = onShelf(locale, hit, now);
  const shown = hit.excerpts.filter(({ label }) => label !== null).length;
  return {
    ...standard,
    excerpts: hit.excerpts.map(({ label, language, parts }) => ({
      label: label ?? undefined,
      href: `${standard.href}${language === 'cy' ? '?edition=cy' : ''}${label === null ? '' : `#${label}`}`,
      lang: language,
      parts,
    })),
    allHref:
      hit.matches > shown && shown < 100
        ? paths.standards.to() + writeLibraryQuery({ ...query, name: hit.key, page: 1 })
        : undefined,
  };
}

function pagesOf(query: LibraryQuery, total: number) {
  const page = query.page ?? 1;
  const size = query.words ? libraryPageSizes.hits : libraryPageSizes.list;
  const at = (to: number) => ({ href: paths.standards.to() + writeLibraryQuery({ ...query, page: to }) });
  const previous = page > 1 ? at(page - 1) : undefined;
  const next = page * size < total ? at(page + 1) : undefined;
  return previous || next ? { previous, next } : undefined;
}
