import { roles } from '#people';
import { criterionStates, methods, unitStates } from '#units';
import { words } from '../layout/words.js';
import { learnersMethods } from './evidence/choices.js';

// `words` throws for what nobody wrote. A list that grows is then noticed here, and not by whoever opens the page.
test.each<[area: string, group: string, list: readonly string[]]>([
  ['evidence', 'method', methods],
  ['evidence', 'method-hint', learnersMethods],
  ['assessment', 'method', methods],
  ['specifications', 'methods', methods],
  ['http', 'roles', roles],
  ['layout', 'state', criterionStates],
  ['layout', 'unit-state', unitStates],
])('the pages of %s have words under “%s” for everything on its list', (area, group, list) => {
  const say = words(area);
  expect(list.filter((one) => say(`${group}.${one}`) === '')).toEqual([]);
});
