import { allocationBlockers, type PersonToAllocate, type UnitToAllocate } from './allocation-blockers.js';

const unit: UnitToAllocate = { learnerId: 'learner', assessorId: null, iqaId: null, withdrawnAt: null };
const person: PersonToAllocate = { id: 'person', suspended: false, roles: ['assessor', 'iqa'] };

test('somebody who holds the role may take a free duty', () => {
  expect(allocationBlockers(unit, person, 'assessor')).toEqual([]);
  expect(allocationBlockers(unit, person, 'iqa')).toEqual([]);
});

test('nobody assesses or quality-assures their own work', () => {
  const own = { ...unit, learnerId: 'person' };
  expect(allocationBlockers(own, person, 'assessor')).toEqual([{ code: 'own-work', duty: 'assessor' }]);
  expect(allocationBlockers(own, person, 'iqa')).toEqual([{ code: 'own-work', duty: 'iqa' }]);
});

test('nobody is assessor and IQA of one unit', () => {
  expect(allocationBlockers({ ...unit, assessorId: 'person' }, person, 'iqa')).toEqual([
    { code: 'holds-other-duty', duty: 'assessor' },
  ]);
  expect(allocationBlockers({ ...unit, iqaId: 'person' }, person, 'assessor')).toEqual([
    { code: 'holds-other-duty', duty: 'iqa' },
  ]);
});

test('keeping the duty one has is no obstacle', () => {
  expect(allocationBlockers({ ...unit, assessorId: 'person' }, person, 'assessor')).toEqual([]);
});

test('the role must be held, and every reason is named', () => {
  expect(
    allocationBlockers(
      { ...unit, learnerId: 'person', withdrawnAt: new Date(0) },
      { id: 'person', suspended: true, roles: ['learner'] },
      'iqa',
    ),
  ).toEqual([
    { code: 'unit-withdrawn' },
    { code: 'person-suspended' },
    { code: 'role-missing', role: 'iqa' },
    { code: 'own-work', duty: 'iqa' },
  ]);
});
