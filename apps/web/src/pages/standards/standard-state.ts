import type { StandardVersionSummary } from '#standards';
import type { Locale } from '../../layout/locale.js';

/** What a version is in the library, as a tag: retired, current, or an earlier version that is still in use. */
export function standardState(
  locale: Locale,
  { current, retiredAt }: Pick<StandardVersionSummary, 'current' | 'retiredAt'>,
) {
  const say = locale.words('standards');
  if (retiredAt) return { text: say('states.retired') };
  return { text: say(current ? 'states.current' : 'states.earlier') };
}
