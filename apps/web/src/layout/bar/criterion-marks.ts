import { type CriterionState } from '#units';

/** A criterion's state, or the hold that lies over any of them: the name of a shape in `layout/marks.svg`. */
export type MarkName = CriterionState | 'on-hold';
