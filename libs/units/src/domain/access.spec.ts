import {
  othersEvidenceRelationsOpenTo,
  mayOpenPortfolio,
  type Relation,
  relationsOpenTo,
  rolesThatSeeOthersEvidence,
  seesEvidence,
  seesOthersEvidence,
} from './access.js';

test('a relation is open to those who hold its role, and a learner’s to everybody', () => {
  expect(relationsOpenTo({ roles: [] })).toEqual(['learner']);
  expect(relationsOpenTo({ roles: ['manager', 'assessor'] })).toEqual(['learner', 'assessor', 'manager']);
  expect(othersEvidenceRelationsOpenTo({ roles: ['iqa', 'manager', 'administrator'] })).toEqual(['iqa']);
});

test('evidence is seen by those who work on it, and by nobody who only watches or administers', () => {
  expect((['learner', 'assessor', 'iqa'] as const).every((one) => seesEvidence(['manager', one]))).toBe(true);
  expect(seesEvidence(['manager', 'administrator'])).toBe(false);
});

test('evidence of others is seen by who assesses or assures it', () => {
  expect(rolesThatSeeOthersEvidence).toEqual(['assessor', 'iqa']);
  expect(seesOthersEvidence(['learner', 'manager'])).toBe(false);
  expect(seesOthersEvidence(['learner', 'iqa'])).toBe(true);
});

test.each<[Relation, boolean, boolean]>([
  ['learner', true, true],
  ['assessor', true, false],
  ['iqa', true, false],
  ['manager', false, false],
  ['administrator', false, false],
])('%s: opens the portfolio of a live unit %s, of one that ended %s', (relation, live, ended) => {
  const relations = [relation];
  expect(mayOpenPortfolio({ relations, withdrawnAt: null })).toBe(live);
  expect(mayOpenPortfolio({ relations, withdrawnAt: new Date(0) })).toBe(ended);
});

test('one of several relations is enough', () => {
  expect(mayOpenPortfolio({ relations: ['manager', 'iqa'], withdrawnAt: null })).toBe(true);
});
