import { type Locator, timeOf } from '#evidence';
import type { Locale } from '../../layout/locale.js';

/** Where in the evidence a criterion is shown, as people say it. */
export function locatorWords(
  locale: Locale,
  locator: Locator | null,
  files: readonly { readonly id: string; readonly name: string }[],
): string {
  const say = locale.words('assessment');
  if (!locator) return say('locator.whole');
  const name = files.find(({ id }) => id === locator.fileId)?.name;
  const { page, from, to, quote, region } = locator;
  const parts: string[] = [];
  if (page !== undefined)
    parts.push(name ? say('locator.pages-of', { name, page }) : say('locator.page', { page }));
  else if (name) parts.push(say('locator.file', { name }));
  if (from !== undefined && to !== undefined)
    parts.push(say('locator.span', { from: timeOf(from), to: timeOf(to) }));
  else if (from !== undefined) parts.push(say('locator.from', { from: timeOf(from) }));
  if (quote) parts.push(say('locator.quote', { quote }));
  if (region) parts.push(say('locator.region'));
  return parts.join(', ') || say('locator.whole');
}
