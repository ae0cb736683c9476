import { wordsFor } from './words.js';

const words = wordsFor('en');

test('a code nobody has words for stays readable', () => {
  expect(words.code('removed', 'name')).toBe('A name');
  expect(words.code('removed', 'third-party_consent')).toBe('Third party consent');
  expect(words.code('removed', 'constructor')).toBe('Constructor');
});

test('a language without messages is printed in the source language, and says so', () => {
  expect(wordsFor('cy').language).toBe('en');
});
