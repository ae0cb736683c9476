import { formatDate, formatDateTime } from './dates.js';

describe('dates', () => {
  it('writes a day out', () => {
    expect(formatDate('2026-02-12')).toBe('12 February 2026');
  });

  it('takes the day that it is in London', () => {
    expect(formatDate(new Date('2026-07-31T23:30:00Z'))).toBe('1 August 2026');
  });

  it.each([
    ['2026-02-12T15:04:00Z', '12 February 2026 at 3:04pm'],
    ['2026-07-01T08:05:00Z', '1 July 2026 at 9:05am'],
    ['2026-02-12T00:10:00Z', '12 February 2026 at 12:10am'],
    ['2026-02-12T12:00:00Z', '12 February 2026 at 12:00pm'],
  ])('writes %s as %s', (time, words) => {
    expect(formatDateTime(new Date(time))).toBe(words);
  });

  it('refuses what is not a day', () => {
    expect(() => formatDate('12/02/2026')).toThrow(RangeError);
  });
});
