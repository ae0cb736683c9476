import { addDays, dayNumber, dayOfNumber, daysBetween, isDay } from './day.js';
import { londonDay, londonDaysBetween } from './london-day.js';

test('a day is a day of the calendar', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '28/02/2026', '', '2026-02-28T00:00'].some(isDay)).toBe(
    false,
  );
});

test('days are those of London', () => {
  expect(londonDay(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
  expect(londonDay(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  expect(londonDaysBetween(new Date('2026-06-30T22:30:00Z'), new Date('2026-06-30T23:30:00Z'))).toBe(1);
});

test('threat 59: days are counted over the change of clocks', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

test('a day and its number are the same', () => {
  expect(dayOfNumber(dayNumber('2028-02-29'))).toBe('2028-02-29');
});
