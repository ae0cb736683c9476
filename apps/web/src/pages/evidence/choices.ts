import type { Say } from '#words';
import type { Choice } from '../../layout/fields.js';
import type { Areas, Locale } from '../../layout/locale.js';

/** Choices with the words and hints that the message file has under `<group>.<value>` and `<group>-hint.<value>`. */
export function choicesOf(
  locale: Locale,
  area: keyof Areas,
  group: string,
  values: readonly string[],
  hints = false,
): Choice[] {
  const say = locale.words(area) as Say; // which messages a group has is for the tests to know
  return values.map((value) => ({
    value,
    text: say.code(group, value),
    hint: hints ? say.code(`${group}-hint`, value) : undefined,
  }));
}
