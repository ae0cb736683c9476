import { type PeopleOfUnit, relationsTo, seesEvidence } from './relations.js';

const unit: PeopleOfUnit = { learnerId: 'l', assessorId: 'a', iqaId: 'q', managerId: 'm' };

test('each person of a unit is what they are to it', () => {
  expect(relationsTo(unit, { personId: 'l', roles: ['learner'] })).toEqual(['learner']);
  expect(relationsTo(unit, { personId: 'a', roles: ['assessor'] })).toEqual(['assessor']);
  expect(relationsTo(unit, { personId: 'q', roles: ['iqa'] })).toEqual(['iqa']);
  expect(relationsTo(unit, { personId: 'm', roles: ['manager'] })).toEqual(['manager']);
});

test('a role alone gives no unit, except the administrator', () => {
  expect(relationsTo(unit, { personId: 'x', roles: ['learner', 'assessor', 'iqa', 'manager'] })).toEqual([]);
  expect(relationsTo(unit, { personId: 'x', roles: ['administrator'] })).toEqual(['administrator']);
});

test('an allocation counts only while the role is held', () => {
  expect(relationsTo(unit, { personId: 'a', roles: ['learner', 'iqa'] })).toEqual([]);
  expect(relationsTo(unit, { personId: 'm', roles: ['assessor'] })).toEqual([]);
});

test('one person may be several things', () => {
  expect(relationsTo({ ...unit, managerId: 'a' }, { personId: 'a', roles: ['manager', 'assessor'] })).toEqual(
    ['assessor', 'manager'],
  );
});

test('nobody stands in for a duty that is vacant', () => {
  const vacant = { learnerId: 'l', assessorId: null, iqaId: null, managerId: null };
  expect(relationsTo(vacant, { personId: 'x', roles: ['assessor', 'iqa', 'manager'] })).toEqual([]);
});

test('evidence is seen by those who work on it, and by nobody who only watches or administers', () => {
  expect((['learner', 'assessor', 'iqa'] as const).every((one) => seesEvidence(['manager', one]))).toBe(true);
  expect(seesEvidence(['manager', 'administrator'])).toBe(false);
});
