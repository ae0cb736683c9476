import type { CriterionState } from '#units';

/** A heading is met when all its sub-items are; until then it says how many of how many. */
export interface HeadingState {
  readonly met: number;
  readonly of: number;
  readonly isMet: boolean;
}

/** How many sub-items of a heading are met, of how many; a heading without any is never met. */
export function headingState(subItems: readonly CriterionState[]): HeadingState {
  const met = subItems.filter((state) => state === 'met').length;
  return { met, of: subItems.length, isMet: subItems.length > 0 && met === subItems.length };
}
