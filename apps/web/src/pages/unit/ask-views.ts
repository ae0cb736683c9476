import type { Ask } from '#assessment';
import { evidenceReference } from '#evidence';
import type { Locale } from '../../layout/locale.js';

/**
 * What is asked for, and who said it of what and when. At the desk one key judges and decides, in the same words: they
 * are said once.
 */
export function askViews(locale: Locale, asks: readonly Ask[]) {
  const say = locale.words('unit');
  return asks
    .filter((one, index) => asks.findIndex(({ reasons }) => reasons === one.reasons) === index)
    .map(({ reasons, by, at, evidenceNumber: number }) => ({
      text: reasons,
      by: say(number === null ? 'ask' : 'ask-on', {
        ...{ by, day: locale.day(at) },
        reference: number === null ? '' : evidenceReference(number),
      }),
    }));
}
