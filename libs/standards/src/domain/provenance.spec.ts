import { fieldExists, provenanceOf } from './provenance.js';

const provenance = [
  { field: 'en.title', is: 'ours', why: 'none printed' },
  { field: 'en.performance.items.*.number', is: 'corrected', printed: '1.', why: 'all printed 1.' },
] as const;

test('a field that is not listed stands as printed', () => {
  expect(provenanceOf({ provenance }, 'en.overview')).toBe('printed');
});

test('a star stands for every position, and for nothing deeper', () => {
  expect(provenanceOf({ provenance }, 'en.performance.items.13.number')).toBe('corrected');
  expect(provenanceOf({ provenance }, 'en.performance.items.13.text')).toBe('printed');
  expect(provenanceOf({ provenance }, 'en.performance.items.3.subItems.0.number')).toBe('printed');
});

test('a path that leads nowhere names no field', () => {
  const content = { en: { items: [{ number: '1' }] } };
  expect(fieldExists(content, 'en.items.*.number')).toBe(true);
  expect(fieldExists(content, 'en.items.0.number')).toBe(true);
  expect(fieldExists(content, 'en.items.1.number')).toBe(false);
  expect(fieldExists(content, 'en.constructor')).toBe(false);
});
