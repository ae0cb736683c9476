/** One learner's progress in one unit. Counts are numbers of evidence items. */
export interface Course {
  /** The fraction of the unit's evidence that has been decided, 0 to 1. */
  readonly decided: number;
  readonly waiting?: number;
  readonly handedBack?: number;
  readonly drafts?: number;
  /** Items with one criterion met partly, or not yet. */
  readonly partly?: number;
  readonly notYet?: number;
  /** Two items that each support a criterion partly, and are enough together. */
  readonly together?: true;
  /** New evidence for criteria already met. */
  readonly extra?: true;
  readonly draftPortfolio?: true;
  readonly end?:
    'ready-to-declare' | 'declared' | 'signed-off' | 'cleared' | 'action-required' | 'cleared-after-action';
  /** Days ago: when the work began, and when it reached its present state. */
  readonly from?: number;
  readonly to?: number;
}

const untouched: Course = { decided: 0 };
const begun = (to: number): Course => ({ decided: 0, drafts: 1, from: to + 15, to });
const complete = (end: NonNullable<Course['end']>, from: number, to: number): Course => ({
  decided: 1,
  end,
  from,
  to,
});

/** Per learner, per unit in the order of target dates. */
export const coursesOfFirstCohort: readonly (readonly [Course, Course, Course])[] = [
  // The learner of the demonstration: nearly there, half-way, and just begun.
  [
    {
      decided: 1,
      handedBack: 1,
      waiting: 1,
      partly: 1,
      extra: true,
      together: true,
      draftPortfolio: true,
      from: 120,
      to: 3,
    },
    { decided: 0.4, waiting: 1, handedBack: 1, drafts: 1, from: 70, to: 2 },
    { decided: 0, drafts: 1, waiting: 1, from: 12, to: 1 },
  ],
  [complete('cleared', 132, 40), { decided: 0.7, waiting: 1, from: 60, to: 5 }, begun(2)],
  [complete('cleared-after-action', 130, 30), { decided: 0.5, waiting: 1, from: 50, to: 8 }, untouched],
  [complete('signed-off', 110, 6), { decided: 0.3, waiting: 2, from: 40, to: 4 }, begun(13)],
  [complete('declared', 120, 5), { decided: 0.4, notYet: 1, from: 50, to: 9 }, untouched],
  [complete('action-required', 115, 7), { decided: 0.4, waiting: 1, from: 30, to: 6 }, untouched],
  [complete('ready-to-declare', 112, 4), { decided: 0.3, waiting: 1, from: 40, to: 3 }, untouched],
  [{ decided: 1, waiting: 1, partly: 1, from: 105, to: 7 }, { decided: 0.3, from: 40, to: 6 }, untouched],
  [
    { decided: 1, handedBack: 1, from: 100, to: 10 },
    { decided: 0.3, waiting: 1, from: 44, to: 8 },
    untouched,
  ],
  [{ decided: 0.9, waiting: 2, from: 98, to: 11 }, { decided: 0.3, from: 40, to: 12 }, begun(4)],
  [{ decided: 0.7, waiting: 1, from: 90, to: 9 }, { decided: 0.2, from: 30, to: 10 }, untouched],
  [{ decided: 0.3, handedBack: 1, from: 84, to: 26 }, untouched, untouched],
  [
    complete('declared', 108, 3),
    { decided: 0.6, waiting: 1, from: 66, to: 2 },
    { decided: 0.2, from: 20, to: 5 },
  ],
  [{ decided: 0.2, notYet: 1, from: 80, to: 45 }, untouched, untouched],
  [{ decided: 0.9, waiting: 1, drafts: 1, from: 88, to: 5 }, { decided: 0.35, from: 36, to: 7 }, untouched],
  // The second assessor's.
  [
    complete('cleared', 134, 55),
    complete('signed-off', 90, 9),
    { decided: 0.3, waiting: 1, from: 30, to: 3 },
  ],
  [complete('signed-off', 118, 12), { decided: 0.35, from: 38, to: 10 }, untouched],
  [{ decided: 0.4, partly: 1, from: 95, to: 15 }, begun(17), untouched],
  [{ decided: 0.9, waiting: 1, from: 99, to: 6 }, { decided: 0.3, from: 38, to: 8 }, untouched],
  [{ decided: 0.1, from: 70, to: 52 }, untouched, untouched],
  [{ decided: 0.3, waiting: 1, from: 77, to: 13 }, untouched, untouched],
  [complete('signed-off', 122, 4), { decided: 0.4, waiting: 1, from: 35, to: 7 }, begun(21)],
  [{ decided: 0, drafts: 2, from: 60, to: 44 }, untouched, untouched],
  [untouched, untouched, untouched],
];

/** Learners from this index on belong to the second assessor. */
export const firstOfSecondAssessor = 15;

export const coursesOfSecondCohort: readonly (readonly [Course, Course])[] = [
  [
    { decided: 0.3, waiting: 1, from: 40, to: 4 },
    { decided: 0.2, partly: 1, from: 35, to: 6 },
  ],
  [{ decided: 0.2, handedBack: 1, from: 38, to: 8 }, begun(6)],
  [begun(2), untouched],
  [untouched, untouched],
];
