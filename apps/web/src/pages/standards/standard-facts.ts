import type { Edition, Language, Standard } from '#standards';
import { markOf } from './standard-items.js';
import type { Areas, Locale } from '../../layout/locale.js';

/** One field of what is printed around the criteria. */
export interface Fact {
  readonly name: string;
  readonly lines: readonly string[];
  readonly mark?: string;
}

/** Fields that a publication may leave out and whose absence is worth saying. */
const expected = ['urn', 'originalUrn', 'dateApproved', 'indicativeReviewDate'] as const;
const ofEdition = [
  'developer',
  'originatingOrganisation',
  'validity',
  'status',
  'suites',
  'occupations',
  'keywords',
  'category',
] as const satisfies readonly (keyof Edition)[];

/** What is printed around the criteria, in the order in which a standard has it. */
export function factsOf(locale: Locale, content: Standard, edition: Language): Fact[] {
  const say = locale.words('standards');
  const texts = content[edition] ?? content.en;
  const facts: Fact[] = [];
  const add = (
    name: keyof Areas['standards']['fields'],
    field: string,
    value: string | readonly string[] | null | undefined,
  ) => {
    const lines = [value ?? []].flat();
    if (lines.length > 0)
      facts.push({ name: say(`fields.${name}`), lines, mark: markOf(locale, content, field) });
  };
  add('key', 'key', content.key);
  add('version', 'version', content.version);
  for (const name of expected) add(name, name, content[name] ?? say('not-printed'));
  for (const name of ofEdition) add(name, `${edition}.${name}`, texts[name]);
  add('socCode', 'socCode', content.socCode);
  return facts;
}
