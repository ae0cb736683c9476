import type { Relation } from '#units';
import { localeIn } from '../../layout/locale.js';
import { nextOf } from './unit-next.js';

const linksOf = (relation: Relation, withdrawnAt: Date | null) =>
  nextOf(
    localeIn('en'),
    { id: 'u1', state: 'in-progress', criteriaAwaiting: 0, relations: [relation], withdrawnAt },
    [],
  )?.links.map(({ href }) => href);

const [record, portfolio] = ['/units/u1/sign-offs', '/units/u1/portfolios'];

test.each<[Relation, string[] | undefined, string[]]>([
  ['learner', [portfolio], [portfolio]],
  ['assessor', [record, portfolio], [record]],
  ['iqa', [record, portfolio], [record]],
  ['manager', undefined, []],
])(
  '%s: is led to %j of a live unit, and of one that ended to nothing that is closed: %j',
  (relation, live, ended) => {
    expect(linksOf(relation, null)).toEqual(live);
    expect(linksOf(relation, new Date(0))).toEqual(ended);
  },
);
