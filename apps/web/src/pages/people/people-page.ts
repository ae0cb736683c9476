import type { PersonRow } from '#people';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

export const pageSize = 50;

interface Found {
  readonly people: readonly PersonRow[];
  readonly total: number;
}

/** Everybody, a page at a time. */
export function peoplePage(locale: Locale, found: Found, page: number) {
  const href = (number: number) => ({ href: `${paths.people.to()}?page=${number}` });
  const previous = page > 1 ? href(page - 1) : undefined;
  const next = page * pageSize < found.total ? href(page + 1) : undefined;
  return { ...listPage(locale, found), search: '', pages: previous || next ? { previous, next } : undefined };
}

/** Who fits a search: the first of them. */
export const foundPage = (locale: Locale, found: Found, search: string) => ({
  ...listPage(locale, found),
  search,
});

function listPage(locale: Locale, { people, total }: Found) {
  const say = locale.words('people');
  return {
    searchAction: paths.peopleSearches.to(),
    inviteHref: paths.invitations.to(),
    count: say(total > pageSize ? 'count-first' : 'count', { count: total, shown: people.length }),
    people: people.map((person) => ({
      name: person.name,
      href: paths.person.to({ personId: person.id }),
      address: person.address,
      roles: person.roles.map((role) => locale.words('http')(`roles.${role}`)).join(', '),
      state: say(`states.${stateOf(person)}`),
    })),
  };
}

export const stateOf = (person: PersonRow): 'active' | 'suspended' | 'invited' =>
  person.state === 'active' && person.invitedUntil ? 'invited' : person.state;
