import { isDay } from './day.js';

test('a day is a day of the calendar', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '28/02/2026', '', '2026-02-28T00:00'].some(isDay)).toBe(
    false,
  );
});
