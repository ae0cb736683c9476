import { nextInQueue } from './next-in-queue.js';

const place = (revisionId: string, day: number) => ({ revisionId, waitingSince: new Date(2026, 0, day) });
const queue = [place('a', 1), place('b', 2), place('c', 3)];
const [a, b, c] = queue;

test('who leaves an item for later goes on to the one that came in after it, not back to one left before', () => {
  expect(nextInQueue(queue, a!)).toBe(b);
  expect(nextInQueue(queue, b!)).toBe(c);
});

test('after the last comes the first, which was left for later', () => {
  expect(nextInQueue(queue, c!)).toBe(a);
});

test('what is done has left the queue, and is followed by what came in after it', () => {
  expect(nextInQueue([a!, c!], b!)).toBe(c);
  expect(nextInQueue([a!, b!], c!)).toBe(a);
});

test('nothing follows the only item, nor an empty queue', () => {
  expect(nextInQueue([a!], a!)).toBeNull();
  expect(nextInQueue([], a!)).toBeNull();
});
