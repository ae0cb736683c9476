import fc from 'fast-check';
import { locatorFaults, secondsOf, tidyLocator, timeOf } from './locator.js';

test.each([
  ['95', 95],
  ['1:35', 95],
  ['1:01:35', 3695],
  [' 0:05 ', 5],
  ['', undefined],
])('%j is %j seconds', (time, seconds) => {
  expect(secondsOf(time)).toBe(seconds);
});

test.each(['one', '1:75', '1:2:3:4', '-1', '1.5', '1:'])('%j is no time', (time) => {
  expect(secondsOf(time)).toBeNaN();
});

test('a time reads back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => secondsOf(timeOf(seconds)) === seconds),
  );
});

test.each([
  [{ page: 3, quote: 'as she said' }, []],
  [{ from: 10, to: 10 }, []],
  [{ region: { x: 0.5, y: 0, width: 0.5, height: 1 } }, []],
  [{ fileId: 'mine' }, []],
  [{ fileId: 'another' }, ['file-unknown']],
  [{ page: 0 }, ['page-not-a-number']],
  [{ page: 1.5 }, ['page-not-a-number']],
  [{ page: NaN }, ['page-not-a-number']],
  [{ from: NaN }, ['time-not-understood']],
  [{ to: -1 }, ['time-not-understood']],
  [{ from: 20, to: 10 }, ['time-ends-before-it-begins']],
  [{ quote: 'x'.repeat(2001) }, ['quote-too-long']],
  [{ region: { x: 0.6, y: 0, width: 0.5, height: 1 } }, ['region-outside']],
  [{ region: { x: 0, y: 0, width: 0, height: 1 } }, ['region-outside']],
])('%j has the faults %j', (locator, faults) => {
  expect(locatorFaults(locator, ['mine'])).toEqual(faults);
});

test('what says nothing is no locator', () => {
  expect(tidyLocator({ page: undefined, quote: '  ' })).toBeNull();
  expect(tidyLocator({ from: 0, quote: ' so ' })).toEqual({ from: 0, quote: 'so' });
});
