import { type CriterionState, type UnitState } from '#units';

/** A criterion's state, or the hold that lies over any of them: the name of a shape in `layout/marks.svg`. */
export type MarkName = CriterionState | 'on-hold';

/** What `{{> state-tag tag}}` draws: the shape of `tone` in `layout/marks.svg`, in its colours, and a word. */
export interface StateTag {
  readonly tone: MarkName;
  /** Key of the word, in `layout`'s messages. */
  readonly word: string;
}

const unitTones: Readonly<Record<UnitState, MarkName>> = {
  'not-started': 'not-started',
  'in-progress': 'evidence-linked',
  'action-with-learner': 'reopened',
  'ready-to-declare': 'partly-met',
  'ready-for-sign-off': 'awaiting-assessment',
  'awaiting-countersignature': 'met-awaiting-countersignature',
  'awaiting-iqa': 'awaiting-assessment',
  'iqa-action-required': 'reopened',
  'iqa-cleared': 'met',
  claimed: 'met',
  certificated: 'met',
  'result-withdrawn': 'not-yet-met',
};

/** The tag of a criterion's state, or of a hold. */
export function stateTag(state: MarkName): StateTag {
  return { tone: state, word: `layout:state.${state}` };
}

/** The tag of a unit's state, in the shape and colours of the criterion state that it is most like. */
export function unitStateTag(state: UnitState): StateTag {
  return { ...stateTag(unitTones[state]), word: `layout:unit-state.${state}` };
}

/** The same, in words for the learner whose unit it is. */
export function ownUnitStateTag(state: UnitState): StateTag {
  const tag = unitStateTag(state);
  return state === 'action-with-learner' || state === 'ready-to-declare'
    ? { ...tag, word: `layout:own-unit-state.${state}` }
    : tag;
}
