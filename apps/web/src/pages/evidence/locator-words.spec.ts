import type { Locator } from '#evidence';
import { localeIn } from '../../layout/locale.js';
import { locatorWords } from './locator-words.js';

const files = [{ id: 'file', name: 'plan.pdf' }];
const said = (locator: Locator | null) => locatorWords(localeIn('en'), locator, files);

test.each<[Locator | null, string]>([
  [null, ''],
  [{ fileId: 'file', page: 3, quote: 'I asked her' }, 'plan.pdf, page 3, “I asked her”'],
  [{ from: 65 }, 'from 1:05'],
  [{ from: 65, to: 130 }, 'from 1:05 to 2:10'],
  [{ to: 130 }, 'from 0:00 to 2:10'],
  [{ page: 1, region: { x: 0, y: 0, width: 0.5, height: 0.5 } }, 'page 1, a marked part of it'],
  [{ fileId: 'gone' }, ''],
])('%j is told as “%s”', (locator, words) => {
  expect(said(locator)).toBe(words);
});
