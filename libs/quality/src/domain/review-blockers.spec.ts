import { reviewBlockers } from './review-blockers.js';

const unit = { learnerId: 'learner', withdrawn: false, assessedByIqa: false, awaitsReview: true };
const cleared = { outcome: 'cleared', reasons: 'Sound throughout.', reopens: 0 } as const;

it('an IQA clears a unit that awaits review, with reasons', () => {
  expect(reviewBlockers('iqa', unit, cleared)).toEqual([]);
});

it('an IQA asks for action, reopening criteria or none', () => {
  expect(reviewBlockers('iqa', unit, { ...cleared, outcome: 'action-required', reopens: 2 })).toEqual([]);
  expect(reviewBlockers('iqa', unit, { ...cleared, outcome: 'action-required' })).toEqual([]);
});

it('a review is refused with every reason why', () => {
  expect(
    reviewBlockers(
      'learner',
      { ...unit, withdrawn: true, assessedByIqa: true, awaitsReview: false },
      { outcome: 'cleared', reasons: ' ', reopens: 1 },
    ).map(({ code }) => code),
  ).toEqual([
    'own-unit',
    'own-assessment',
    'unit-withdrawn',
    'not-signed-off',
    'reasons-missing',
    'cleared-reopens-nothing',
  ]);
});
