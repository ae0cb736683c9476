import type { PersonRow } from '#people';
import { paths } from '../../http/paths.js';
import { words } from '../../layout/words.js';

export interface PeoplePage {
  readonly search: string;
  readonly searchAction: string;
  readonly inviteHref: string;
  readonly count: string;
  readonly people: readonly PersonLine[];
  readonly pages?: {
    readonly previous?: { readonly href: string };
    readonly next?: { readonly href: string };
  };
}

interface PersonLine {
  readonly name: string;
  readonly href: string;
  readonly address: string;
  readonly roles: string;
  readonly state: string;
}

export const pageSize = 50;

export function peoplePage(
  { people, total }: { readonly people: readonly PersonRow[]; readonly total: number },
  search: string,
  page: number,
): PeoplePage {
  const say = words('people');
  const href = (number: number) =>
    `${paths.people.to()}?${new URLSearchParams({ ...(search && { search }), page: String(number) }).toString()}`;
  const previous = page > 1 ? { href: href(page - 1) } : undefined;
  const next = page * pageSize < total ? { href: href(page + 1) } : undefined;
  return {
    search,
    searchAction: paths.people.to(),
    inviteHref: paths.invitations.to(),
    count: say('count', { count: total }),
    people: people.map((person) => ({
      name: person.name,
      href: paths.person.to({ personId: person.id }),
      address: person.address,
      roles: person.roles.map((role) => say(`http:roles.${role}`)).join(', '),
      state: say(`states.${stateOf(person)}`),
    })),
    pages: previous || next ? { previous, next } : undefined,
  };
}

export const stateOf = (person: PersonRow): 'active' | 'suspended' | 'invited' =>
  person.state === 'active' && person.invitedUntil ? 'invited' : person.state;
