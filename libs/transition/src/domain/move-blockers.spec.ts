import { unitStates } from '#units';
import { moveBlockers, undoBlockers, type UnitToMove } from './move-blockers.js';

const plan = { fromSpecificationId: 's1', state: 'ready' } as const;
const unit: UnitToMove = {
  ...{ unitSpecificationId: 's1', endedAs: null, ended: false, state: 'in-progress', enrolledThere: false },
};

test('a live unit of the plan moves, unless it is signed off', () => {
  const stays = unitStates.filter((state) => moveBlockers({ ...unit, state }, plan).length > 0);
  expect(stays).toEqual([
    'awaiting-countersignature',
    'awaiting-iqa',
    'iqa-cleared',
    'claimed',
    'certificated',
    'result-withdrawn',
  ]);
});

test('every reason is given', () => {
  const elsewhere: UnitToMove = {
    ...unit,
    unitSpecificationId: 's2',
    ended: true,
    endedAs: 'moved',
    enrolledThere: true,
  };
  expect(moveBlockers(elsewhere, { ...plan, state: 'draft' }).map(({ code }) => code)).toEqual([
    'plan-not-ready',
    'unit-not-of-plan',
    'unit-moved-elsewhere',
    'enrolled-already',
  ]);
  expect(moveBlockers({ ...unit, ended: true, endedAs: 'withdrawn' }, plan)).toEqual([
    { code: 'unit-withdrawn' },
  ]);
});

test('a move is undone until something happened, and not when the learner went on or back by another way', () => {
  const move = { endedAs: null, ended: false, workedOn: false, enrolledThere: false } as const;
  expect(undoBlockers(move)).toEqual([]);
  expect(undoBlockers({ ...move, workedOn: true })).toEqual([{ code: 'worked-on-since' }]);
  expect(undoBlockers({ ...move, ended: true, endedAs: 'moved', enrolledThere: true })).toEqual([
    { code: 'unit-moved-elsewhere' },
    { code: 'enrolled-already' },
  ]);
});
