import type { StandardDraft } from '#standard-drafts';
import { inOrderOfDoubt } from '#standards-import';
import { remarkWords } from './command-line-words.js';
import type { Locale } from '../../layout/locale.js';

/** What a person should look at in a draft. */
export function remarkViews(
  locale: Locale,
  { remarks, document }: Pick<StandardDraft, 'remarks' | 'document'>,
) {
  const say = locale.words('standard-drafts');
  const lines = new Set(document?.lines.map(({ line }) => line));
  return inOrderOfDoubt(remarks).map(({ severity, code, facts, field, line }) => ({
    doubt: severity === 'doubt',
    kind: say(`severities.${severity}`),
    text: remarkWords(locale, code, { field, ...facts }),
    ...(line !== undefined && lines.has(line) && { href: `#line-${line}`, place: say('line', { line }) }),
  }));
}
