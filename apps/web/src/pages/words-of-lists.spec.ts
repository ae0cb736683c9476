import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '#people';
import { standardsFolder } from '#standards';
import { criterionStates, methods, unitStates } from '#units';
import type { Say } from '#words';
import { type Areas, localeIn } from '../layout/locale.js';

const english = localeIn('en');

interface Described {
  readonly properties: Readonly<Record<string, Described>>;
  readonly definitions: Readonly<Record<string, Described>>;
}

/** Every field of the format that two versions may differ in, but for the criteria. */
function comparedFields(): string[] {
  const schema = JSON.parse(readFileSync(join(standardsFolder, 'standard.schema.json'), 'utf8')) as Described;
  const ours = ['key', 'version', 'provenance', 'en', 'cy', 'performance', 'knowledge'];
  const { edition } = schema.definitions;
  return [...Object.keys(schema.properties), ...Object.keys(edition!.properties)].filter(
    (name) => !ours.includes(name),
  );
}

// `words` throws for what nobody wrote. A list that grows is then noticed here, and not by whoever opens the page.
test.each<[area: keyof Areas, group: string, list: readonly string[]]>([
  ['evidence', 'method', methods],
  ['evidence', 'method-hint', methods],
  ['assessment', 'method', methods],
  ['specifications', 'methods', methods],
  ['comparisons', 'fields', comparedFields()],
  ['http', 'roles', roles],
  ['layout', 'state', criterionStates],
  ['layout', 'unit-state', unitStates],
])('the pages of %s have words under “%s” for everything on its list', (area, group, list) => {
  const say = english.words(area) as Say;
  expect(list).not.toEqual([]);
  expect(list.filter((one) => say.code(group, one) === '')).toEqual([]);
});
