import { progressOf } from '#units/domain';
import { headingState } from './heading-state.js';
import { stateDigest } from './state-digest.js';
import { unitState, type UnitSummary } from './unit-state.js';

const digest = stateDigest(['d1', 'd2']);
const nothing: UnitSummary = {
  ...progressOf(['not-started', 'not-started']),
  returned: false,
  stateDigest: null,
  declaredDigest: null,
  signOff: null,
};
const allMet: UnitSummary = { ...nothing, ...progressOf(['met', 'met']), stateDigest: digest };
const signed: UnitSummary = {
  ...allMet,
  declaredDigest: digest,
  signOff: { stateDigest: digest, review: null },
};

describe("a unit's state", () => {
  it.each<[string, UnitSummary, string]>([
    ['nothing done', nothing, 'not-started'],
    ['a draft', { ...nothing, ...progressOf(['evidence-linked', 'not-started']) }, 'in-progress'],
    ['evidence waiting', { ...nothing, ...progressOf(['awaiting-assessment', 'met']) }, 'in-progress'],
    ['evidence handed back', { ...nothing, returned: true }, 'action-with-learner'],
    ['one partly met', { ...nothing, ...progressOf(['partly-met', 'met']) }, 'action-with-learner'],
    ['one not yet met', { ...nothing, ...progressOf(['not-yet-met', 'met']) }, 'action-with-learner'],
    ['one reopened', { ...nothing, ...progressOf(['reopened', 'met']) }, 'action-with-learner'],
    ['all met', allMet, 'ready-to-declare'],
    ['all met, evidence handed back all the same', { ...allMet, returned: true }, 'ready-to-declare'],
    ['declared', { ...allMet, declaredDigest: digest }, 'ready-for-sign-off'],
    ['declared, then changed', { ...allMet, declaredDigest: 'other' }, 'ready-to-declare'],
    ['signed off', signed, 'awaiting-iqa'],
    ['cleared', { ...signed, signOff: { stateDigest: digest, review: 'cleared' } }, 'iqa-cleared'],
    [
      'cleared, then a decision it relied on ended',
      {
        ...signed,
        ...progressOf(['reopened', 'met']),
        stateDigest: null,
        signOff: { stateDigest: digest, review: 'cleared' },
      },
      'action-with-learner',
    ],
    [
      'the IQA reopened a criterion',
      {
        ...signed,
        ...progressOf(['reopened', 'met']),
        stateDigest: null,
        signOff: { stateDigest: digest, review: 'action-required' },
      },
      'iqa-action-required',
    ],
    [
      'the reopened criterion is met again',
      { ...signed, stateDigest: 'new', signOff: { stateDigest: digest, review: 'action-required' } },
      'ready-to-declare',
    ],
    [
      'the IQA asked for a record to be corrected',
      { ...signed, signOff: { stateDigest: digest, review: 'action-required' } },
      'iqa-action-required',
    ],
  ])('%s', (_, unit, state) => {
    expect(unitState(unit)).toBe(state);
  });
});

it('a heading counts the sub-items that are met, and is met when all are', () => {
  expect(headingState(['met', 'partly-met', 'met'])).toEqual({ met: 2, of: 3, isMet: false });
  expect(headingState(['met', 'met'])).toEqual({ met: 2, of: 2, isMet: true });
});

it('the digest of a state knows no order, and knows each decision', () => {
  expect(stateDigest(['b', 'a'])).toBe(stateDigest(['a', 'b']));
  expect(stateDigest(['a', 'c'])).not.toBe(stateDigest(['a', 'b']));
});
