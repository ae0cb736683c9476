import { parsePrintedDate, reviewIsPast } from './printed-date.js';

test.each([
  ['12 Feb 2026', { year: 2026, month: 2, day: 12 }],
  ['1st September 2019', { year: 2019, month: 9, day: 1 }],
  ['12/02/2026', { year: 2026, month: 2, day: 12 }],
  ['November 2014', { year: 2014, month: 11, day: null }],
  ['2014', { year: 2014, month: null, day: null }],
  ['30 Ionawr 2019', { year: 2019, month: 1, day: 30 }],
  ['Tach 2014', { year: 2014, month: 11, day: null }],
])('%s is understood', (printed, date) => {
  expect(parsePrintedDate(printed)).toEqual(date);
});

test.each(['31 Feb 2026', 'Smarch 2014', '12 2026', '0', '', '12/13/2026', 'to be confirmed'])(
  '"%s" is not understood',
  (printed) => {
    expect(parsePrintedDate(printed)).toBeNull();
  },
);

test('a review date is past once its day, its month or its year is over', () => {
  expect(reviewIsPast('12 Feb 2031', '2031-02-12')).toBe(false);
  expect(reviewIsPast('12 Feb 2031', '2031-02-13')).toBe(true);
  expect(reviewIsPast('November 2019', '2019-11-30')).toBe(false);
  expect(reviewIsPast('November 2019', '2019-12-01')).toBe(true);
  expect(reviewIsPast('2019', '2019-12-31')).toBe(false);
  expect(reviewIsPast('2019', '2020-01-01')).toBe(true);
  expect(reviewIsPast(null, '2031-02-12')).toBe(false);
});
