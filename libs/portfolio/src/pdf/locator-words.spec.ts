import { wordsFor } from '../words.js';
import type { Locator } from '../domain/portfolio-words.js';
import { locatorWords } from './locator-words.js';

const words = wordsFor('en');

const nowhere: Locator = { file: null, page: null, from: null, to: null, quote: null, marked: false };

test.each([
  [{ file: 'a.pdf', page: 3 }, 'page 3 of a.pdf'],
  [{ page: 3 }, 'page 3'],
  [{ file: 'a.jpg', marked: true }, 'a marked part of a.jpg'],
  [{ file: 'a.pdf', page: 2, marked: true }, 'a marked part, page 2 of a.pdf'],
  [{ file: 'a.mp4', from: 65, to: 3725 }, 'from 1:05 to 1:02:05 of a.mp4'],
  [{ to: 5 }, 'from 0:00 to 0:05'],
  [{ from: 65 }, 'from 1:05'],
  [{ quote: 'as agreed' }, '“as agreed”'],
  [{ file: 'a.pdf', page: 3, quote: 'as agreed' }, 'page 3 of a.pdf, “as agreed”'],
  [{ file: 'a.pdf' }, 'a.pdf'],
])('%j reads %s', (said, text) => {
  expect(locatorWords({ ...nowhere, ...said }, words)).toBe(text);
});
