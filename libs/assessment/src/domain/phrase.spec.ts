import { reasonsWith } from './phrase.js';

test.each([
  [null, ' in my own words ', 'in my own words'],
  [{ code: 'needs-why', shown: 'Say why.' } as const, '', 'Say why.'],
  [{ code: 'needs-why', shown: 'Dywedwch pam.' } as const, 'And when.', 'Dywedwch pam. And when.'],
  [null, '', ''],
])('the phrase %j and “%s” are on record as “%s”', (phrase, own, reasons) => {
  expect(reasonsWith(phrase, own)).toBe(reasons);
});
