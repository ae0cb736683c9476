import { formatsIn } from './formats.js';

const { day, moment, size, list } = formatsIn('en');

describe('a day', () => {
  it('is written out', () => {
    expect(day('2026-02-12')).toBe('12 February 2026');
  });

  it.each([new Date('2026-07-31T23:30:00Z'), '2026-07-31T23:30:00.000Z'])(
    'is the one that it is in London',
    (at) => {
      expect(day(at)).toBe('1 August 2026');
    },
  );

  it('is refused when it is none', () => {
    expect(() => day('12/02/2026')).toThrow(RangeError);
  });
});

it.each([
  ['2026-02-12T15:04:00Z', '12 February 2026 at 3:04pm'],
  ['2026-07-01T08:05:00Z', '1 July 2026 at 9:05am'],
  ['2026-02-12T00:10:00Z', '12 February 2026 at 12:10am'],
  ['2026-07-31T23:30:00.000Z', '1 August 2026 at 12:30am'],
  ['2026-02-12T12:00:00Z', '12 February 2026 at 12:00pm'],
])('the moment %s is %s', (at, words) => {
  expect(moment(new Date(at))).toBe(words);
  expect(moment(at)).toBe(words);
});

it.each([
  [1, '1 byte', '1 byte'],
  [17, '17 bytes', '17 bytes'],
  [28_000, '27 kB', '27.3 kB'],
  [184_320, '180 kB', '180 kB'],
  [2_400_000, '2.3 MB', '2.3 MB'],
  [5_000_000_000, '4.7 GB', '4.7 GB'],
])('%d bytes are rounded to what people say: %s, or to a decimal: %s', (bytes, rounded, exact) => {
  expect(size(bytes)).toBe(rounded);
  expect(size(bytes, Infinity)).toBe(exact);
});

it('puts a list into words', () => {
  expect(list(['P1', 'P2', 'K3'])).toBe('P1, P2 and K3');
});
