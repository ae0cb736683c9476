import { longestText } from '#evidence';
import { longestReasons } from './longest-texts.js';

test('reasons may be as long as an account', () => {
  expect(longestReasons).toBe(longestText);
});
