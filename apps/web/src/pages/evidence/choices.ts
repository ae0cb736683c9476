import { type Method } from '#units';
import type { Choice } from '../../layout/fields.js';
import { words } from '../../layout/words.js';

/** What a learner may put forward themselves. What a unit does not take, simulation too, is refused on submitting. */
export const learnersMethods = [
  'work-product',
  'reflective-account',
  'direct-observation',
  'professional-discussion',
  'questioning',
  'witness-testimony',
  'simulation',
] as const satisfies readonly Method[];

/** Choices with the words and hints that the message file has under `<group>.<value>` and `<group>-hint.<value>`. */
export function choicesOf(area: string, group: string, values: readonly string[], hints = false): Choice[] {
  const say = words(area);
  return values.map((value) => ({
    value,
    text: say(`${group}.${value}`),
    hint: hints ? say(`${group}-hint.${value}`) : undefined,
  }));
}
