import { breakablePieces, graphemesOf } from './breakable-pieces.js';

test('words are pieces, and know where they began', () => {
  expect(breakablePieces('to  be said')).toEqual([
    { text: 'to', start: 0, spaceBefore: false },
    { text: 'be', start: 4, spaceBefore: true },
    { text: 'said', start: 7, spaceBefore: true },
  ]);
});

test('a long word may break after its punctuation', () => {
  expect(breakablePieces('2026-03-12_notes-of-the-planning-meeting.pdf').map(({ text }) => text)).toEqual([
    '2026-',
    '03-',
    '12_',
    'notes-',
    'of-',
    'the-',
    'planning-',
    'meeting.',
    'pdf',
  ]);
});

test('no piece of an endless word is longer than 24 characters, and none is lost', () => {
  const word = 'x'.repeat(200_000);
  const pieces = breakablePieces(word);
  expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(24);
  expect(pieces.map(({ text }) => text).join('')).toBe(word);
});

test('letters stay with their marks, and joined emoji together', () => {
  expect(graphemesOf('q̇👩‍🚒ŵ')).toEqual(['q̇', '👩‍🚒', 'ŵ']);
});

test('a long run in any script loses nothing', () => {
  const run = '👩‍🚒'.repeat(1000);
  expect(graphemesOf(run).join('')).toBe(run);
});
