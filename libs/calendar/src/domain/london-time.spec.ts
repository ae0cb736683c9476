import { londonTime } from './london-time.js';

test.each([
  ['2026-02-12T18:21:00Z', '6:21pm'],
  ['2026-07-01T08:05:00Z', '9:05am'],
  ['2026-07-31T23:30:00Z', '12:30am'],
  ['2026-02-12T12:00:00Z', '12:00pm'],
])('%s is %s in London', (at, time) => {
  expect(londonTime(new Date(at))).toBe(time);
});
