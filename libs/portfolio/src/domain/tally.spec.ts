import { assertCountsAgree, CountsDisagree, newTally } from './tally.js';

test('counts that agree pass', () => {
  expect(() => assertCountsAgree(newTally(), newTally())).not.toThrow();
});

test('each count that differs is named with both numbers', () => {
  const stated = { ...newTally(), met: 46, files: 3 };
  const printed = { ...newTally(), met: 47, files: 2 };
  expect(() => assertCountsAgree(stated, printed)).toThrow(
    expect.objectContaining({
      constructor: CountsDisagree,
      differences: [
        { count: 'met', stated: 46, printed: 47 },
        { count: 'files', stated: 3, printed: 2 },
      ],
    }),
  );
});
