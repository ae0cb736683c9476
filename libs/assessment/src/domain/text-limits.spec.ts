import { maxEvidenceTextLength } from '#evidence';
import { maxReasonsLength } from './text-limits.js';

test('reasons may be as long as an account', () => {
  expect(maxReasonsLength).toBe(maxEvidenceTextLength);
});
