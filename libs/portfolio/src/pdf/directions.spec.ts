import { directionsOf, inVisualOrder } from './directions.js';

test('a line without letters of the other direction needs none of this', () => {
  expect(directionsOf('Łucja, 12 May')).toBeNull();
});

test('a paragraph runs the way of its first letter', () => {
  expect(directionsOf('محمد Ali')?.paragraphRunsLeft).toBe(true);
  expect(directionsOf('Ali محمد')?.paragraphRunsLeft).toBe(false);
});

test('numbers inside a stretch that runs left keep their own order', () => {
  const runs = [
    { text: 'a', level: 0 },
    { text: 'B', level: 1 },
    { text: '12', level: 2 },
    { text: 'C', level: 1 },
  ];
  expect(inVisualOrder(runs).map(({ text }) => text)).toEqual(['a', 'C', '12', 'B']);
});
