import type { Ask } from '#assessment';
import { evidenceReference } from '#evidence';
import { formatDate } from '../../layout/dates.js';
import { words } from '../../layout/words.js';

/** What is asked for, and who said it of what and when. */
export interface AskView {
  readonly text: string;
  readonly by: string;
}

/** At the desk one key judges and decides, in the same words: they are said once. */
export function askViews(asks: readonly Ask[]): AskView[] {
  const say = words('unit');
  return asks
    .filter((one, index) => asks.findIndex(({ reasons }) => reasons === one.reasons) === index)
    .map(({ reasons, by, at, evidenceNumber: number }) => ({
      text: reasons,
      by: say(number === null ? 'ask' : 'ask-on', {
        ...{ by, day: formatDate(at) },
        reference: number === null ? '' : evidenceReference(number),
      }),
    }));
}
