import { markPaths, type MarkName } from './criterion-marks.js';

/** What `{{> state-tag tag}}` draws: the state's word and shape. */
export interface StateTag {
  readonly state: MarkName;
  readonly path: string;
  /** Key of its word in `layout`'s messages. */
  readonly word: string;
}

export function stateTag(state: MarkName): StateTag {
  return { state, path: markPaths[state], word: `layout:state.${state}` };
}
