import { type Locator, timeOf } from '#evidence';
import type { Locale } from '../../layout/locale.js';

/** Where in the evidence, in words: 'plan.pdf, page 3, “I asked her”'; '' for all of it. */
export function locatorWords(
  locale: Locale,
  locator: Locator | null,
  files: readonly { readonly id: string; readonly name: string }[],
): string {
  if (!locator) return '';
  const say = locale.words('evidence');
  const { fileId, page, from, to, quote, region } = locator;
  const span = to === undefined ? 'locator.from' : 'locator.span';
  return [
    files.find(({ id }) => id === fileId)?.name,
    page && say('locator.page', { page }),
    (from !== undefined || to !== undefined) && say(span, { from: timeOf(from ?? 0), to: timeOf(to ?? 0) }),
    quote && say('locator.quote', { quote }),
    region && say('locator.region'),
  ]
    .filter(Boolean)
    .join(', ');
}
