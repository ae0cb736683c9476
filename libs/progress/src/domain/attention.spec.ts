import fc from 'fast-check';
import { addDays } from '#calendar';
import { attentionFrom, attentionOf, isOverdue, mostUrgent, type UnitPace } from './attention.js';

const unit: UnitPace = {
  state: 'in-progress',
  criteriaTotal: 40,
  criteriaMet: 10,
  criteriaAwaiting: 10,
  enrolledOn: '2026-01-01',
  targetDate: '2026-04-11', // 100 days
  lastActiveOn: '2026-02-15',
};

test('half of the criteria met or handed in last for half of the time and a week', () => {
  expect(attentionFrom(unit)).toBe('2026-02-27');
  expect(attentionOf(unit, '2026-02-27')).toEqual({ level: 'on-track' });
  expect(attentionOf(unit, '2026-02-28')).toEqual({ level: 'slipping', days: 1, because: 'behind-pace' });
  expect(attentionOf(unit, '2026-03-13')).toEqual({ level: 'slipping', days: 14, because: 'behind-pace' });
  expect(attentionOf(unit, '2026-03-14')).toEqual({ level: 'at-risk', days: 15, because: 'behind-pace' });
});

test('a learner ahead of the pace needs attention when they have been quiet for four weeks', () => {
  const ahead = { ...unit, criteriaMet: 30 };
  expect(attentionFrom(ahead)).toBe('2026-03-15');
  expect(attentionOf(ahead, '2026-03-16')).toEqual({ level: 'slipping', days: 1, because: 'quiet' });
});

test('without a target only silence counts, and somebody who never began is quiet from enrolment on', () => {
  expect(attentionFrom({ ...unit, targetDate: null, lastActiveOn: null })).toBe('2026-01-29');
});

test('nothing begun against a target needs attention after a week', () => {
  expect(attentionFrom({ ...unit, criteriaMet: 0, criteriaAwaiting: 0 })).toBe('2026-01-08');
});

test('what was handed in to the IQA asks nothing of the learner', () => {
  for (const state of ['awaiting-iqa', 'iqa-cleared', 'claimed', 'certificated'] as const)
    expect(attentionOf({ ...unit, state }, '2030-01-01')).toEqual({ level: 'handed-in' });
  expect(attentionFrom({ ...unit, state: 'iqa-action-required' })).not.toBeNull();
});

test('a target that has passed is overdue until the unit is handed in', () => {
  expect(isOverdue(unit, '2026-04-11')).toBe(false);
  expect(isOverdue(unit, '2026-04-12')).toBe(true);
  expect(isOverdue({ ...unit, state: 'awaiting-iqa' }, '2026-04-12')).toBe(false);
  expect(isOverdue({ ...unit, targetDate: null }, '2026-04-12')).toBe(false);
});

test('of several units the one that needs attention longest stands for the learner', () => {
  const slipping = { level: 'slipping', days: 3, because: 'quiet' } as const;
  const atRisk = { level: 'at-risk', days: 30, because: 'behind-pace' } as const;
  expect(mostUrgent([{ level: 'on-track' }, atRisk, slipping])).toEqual(atRisk);
  expect(mostUrgent([{ level: 'handed-in' }, { level: 'on-track' }])).toEqual({ level: 'on-track' });
  expect(mostUrgent([])).toEqual({ level: 'handed-in' });
});

test('meeting or handing in a criterion never brings the day nearer', () => {
  const pace = fc.record({
    criteriaMet: fc.integer({ min: 0, max: 19 }),
    criteriaAwaiting: fc.integer({ min: 0, max: 19 }),
    length: fc.integer({ min: 0, max: 900 }),
  });
  fc.assert(
    fc.property(pace, ({ length, ...reached }) => {
      const before = { ...unit, ...reached, targetDate: addDays(unit.enrolledOn, length) };
      const after = { ...before, criteriaMet: before.criteriaMet + 1 };
      expect(attentionFrom(after)! >= attentionFrom(before)!).toBe(true);
    }),
  );
});
