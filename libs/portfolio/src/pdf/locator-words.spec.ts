import type { Locator } from '#evidence';
import { wordsFor } from '../words.js';
import { locatorWords } from './locator-words.js';

const words = wordsFor('en');
const region = { x: 0, y: 0, width: 1, height: 1 };

test.each<[Locator, string | null, string]>([
  [{ page: 3 }, 'a.pdf', 'page 3 of a.pdf'],
  [{ page: 3 }, null, 'page 3'],
  [{ region }, 'a.jpg', 'a marked part of a.jpg'],
  [{ page: 2, region }, 'a.pdf', 'a marked part, page 2 of a.pdf'],
  [{ from: 65, to: 3725 }, 'a.mp4', 'from 1:05 to 1:02:05 of a.mp4'],
  [{ to: 5 }, null, 'from 0:00 to 0:05'],
  [{ from: 65 }, null, 'from 1:05'],
  [{ quote: 'as agreed' }, null, '“as agreed”'],
  [{ page: 3, quote: 'as agreed' }, 'a.pdf', 'page 3 of a.pdf, “as agreed”'],
  [{}, 'a.pdf', 'a.pdf'],
])('%j of %s reads %s', (locator, file, text) => {
  expect(locatorWords({ locator, file }, words)).toBe(text);
});

test('no locator has no words', () => {
  expect(locatorWords({ locator: null, file: null }, words)).toBe('');
});
