import fc from 'fast-check';
import { sideOf, wholeInPieces, wordParts } from './word-parts.js';

const text = fc
  .array(fc.constantFrom('carry', 'out', 'the', 'survivors’', 'needs', ',', ' ', '  ', 'a-b', '.', 'ŵ', '💬'))
  .map((words) => words.join(''));
const joined = (parts: readonly { readonly text: string }[]) => parts.map((part) => part.text).join('');

test('each side’s parts make up its text to the letter', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordParts(before, after);
      expect(joined(sideOf(parts, 'removed'))).toBe(before);
      expect(joined(sideOf(parts, 'added'))).toBe(after);
      expect(joined(wholeInPieces(before, [after, after], 'removed'))).toBe(before);
    }),
  );
});

test('a short word between two changes changes with them, and removed stands before added', () => {
  expect(wordParts('keys of the office', 'doors of the house')).toEqual([
    { is: 'removed', text: 'keys' },
    { is: 'added', text: 'doors' },
    { is: 'kept', text: ' of the ' },
    { is: 'removed', text: 'office' },
    { is: 'added', text: 'house' },
  ]);
  expect(wordParts('keys of office', 'doors of house')).toEqual([
    { is: 'removed', text: 'keys of office' },
    { is: 'added', text: 'doors of house' },
  ]);
});

test('a word left out takes one of its spaces with it', () => {
  expect(wordParts('make contact, if required, with victims', 'make contact with victims')).toEqual([
    { is: 'kept', text: 'make contact' },
    { is: 'removed', text: ', if required,' },
    { is: 'kept', text: ' with victims' },
  ]);
});
