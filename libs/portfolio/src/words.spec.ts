import { wordsIn } from './words.js';

const words = wordsIn('en');

test('days are written out, and moments in London time', () => {
  expect(words.day('2026-03-03')).toBe('3 March 2026');
  expect(words.moment('2026-07-31T23:30:00.000Z')).toBe('1 August 2026 at 12:30am');
});

test('facts are put into their places, and a name may look like a place', () => {
  expect(words.t('document.page', { page: 2, pages: 9 })).toBe('Page 2 of 9');
  expect(words.t('document.edition', { reference: '{date}', date: 'x' })).toBe('Portfolio {date}, made on x');
});

test('a code nobody has words for stays readable', () => {
  expect(words.code('removed', 'third-party_consent')).toBe('Third party consent');
  expect(words.code('removed', 'constructor')).toBe('Constructor');
});

test('Welsh speaks English until its catalogue is there', () => {
  expect(wordsIn('cy').t('cover.learner')).not.toBe('');
});

test('sizes are rounded to what people say', () => {
  expect([17, 184_320, 2_400_000, 5_000_000_000].map(words.size)).toEqual([
    '17 bytes',
    '180 kB',
    '2.3 MB',
    '4.7 GB',
  ]);
});
