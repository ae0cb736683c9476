import type { UnitState } from '#units';

const complete: readonly UnitState[] = ['iqa-cleared', 'claimed', 'certificated'];

/** Whether a unit in this state may have a final portfolio: internal quality assurance has cleared it. */
export const isComplete = (state: UnitState): boolean => complete.includes(state);
