import { isPastCurrency } from './currency.js';
import { declarationBlockers } from './declaration-blockers.js';
import { signOffBlockers, type UnitForSignOff } from './sign-off-blockers.js';

const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

describe('a sign-off', () => {
  const check = { authentic: true, current: true, note: '' };
  const reliedOn = {
    revisionId: 'r1',
    evidenceNumber: 1,
    activityOn: '2026-01-31',
    submittedOn: '2026-11-21',
    check,
  };
  const ready: UnitForSignOff = {
    learnerId: 'learner',
    assessorId: 'assessor',
    withdrawn: false,
    currencyMonths: 24,
    criteria: [{ criterionId: 'c1', label: 'P1', state: 'met' }],
    reliedOn: [reliedOn],
    declaration: 'holds',
    standingSignOffId: null,
  };
  const refusal = (change: Partial<UnitForSignOff>, by = 'assessor') =>
    codes(signOffBlockers(by, { ...ready, ...change }));

  it('is made when nothing is left to do', () => expect(refusal({})).toEqual([]));

  it('is refused with every reason why', () => {
    expect(
      refusal(
        {
          withdrawn: true,
          standingSignOffId: 's1',
          criteria: [
            { criterionId: 'c1', label: 'P1', state: 'awaiting-assessment' },
            { criterionId: 'c2', label: 'P2', state: 'partly-met' },
          ],
          reliedOn: [
            { ...reliedOn, check: null },
            { ...reliedOn, check: { ...check, authentic: false } },
            { ...reliedOn, check: { ...check, current: false } },
          ],
          declaration: 'none',
        },
        'somebody else',
      ),
    ).toEqual([
      'not-allocated-assessor',
      'unit-withdrawn',
      'already-signed-off',
      'decision-awaiting',
      'criterion-not-met',
      'authenticity-not-checked',
      'authenticity-in-doubt',
      'not-current-without-note',
      'not-declared',
    ]);
  });

  it('is never made by the learner, allocated or not', () =>
    expect(refusal({ assessorId: 'learner' }, 'learner')).toEqual(['own-unit']));

  it('is refused after what was declared has changed', () =>
    expect(refusal({ declaration: 'void' })).toEqual(['declaration-void']));

  it('takes evidence past its currency only with a note of why it serves', () => {
    const old = { ...reliedOn, activityOn: '2024-11-20' };
    expect(refusal({ reliedOn: [old] })).toEqual(['not-current-without-note']);
    expect(refusal({ reliedOn: [{ ...old, check: { ...check, note: 'Law unchanged since.' } }] })).toEqual(
      [],
    );
  });
});

it.each([
  ['2024-11-21', 24, '2026-11-21', false],
  ['2024-11-20', 24, '2026-11-21', true],
  ['2026-01-31', 1, '2026-02-28', false],
  ['2026-01-31', 1, '2026-03-01', true],
  ['2024-02-29', 12, '2025-02-28', false],
  ['2025-12-15', 1, '2026-01-16', true],
])('evidence of %s with a limit of %i months is past it on %s: %s', (activityOn, months, today, past) => {
  expect(isPastCurrency(activityOn, months, today)).toBe(past);
});

it('a declaration waits for every criterion', () => {
  const state = { criterionId: 'c1', label: 'P1', state: 'reopened' } as const;
  expect(declarationBlockers({ withdrawn: true }, [state, { ...state, state: 'met' }])).toEqual([
    { code: 'unit-withdrawn' },
    { code: 'criterion-not-met', ...state },
  ]);
});
