import { wordsIn } from '../words.js';
import { locatorWords } from './locator-words.js';

const words = wordsIn('en');

test.each([
  [{ kind: 'page', file: 'a.pdf', from: 3, to: null }, 'page 3 of a.pdf'],
  [{ kind: 'page', file: null, from: 3, to: 5 }, 'pages 3 to 5'],
  [{ kind: 'region', file: 'a.jpg', page: null }, 'a marked area of a.jpg'],
  [{ kind: 'time', file: 'a.mp4', from: 65, to: 3725 }, 'from 1:05 to 1:02:05 of a.mp4'],
  [{ kind: 'passage', quote: 'as agreed' }, '“as agreed”'],
] as const)('%j reads %s', (locator, text) => {
  expect(locatorWords(locator, words)).toBe(text);
});
