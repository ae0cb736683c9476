import type { DraftSource } from '#standard-drafts';
import type { ImportRemark } from '#standards-import';
import type { Locale } from '../../layout/locale.js';

/** The document as it was printed, line by line, with what became of each. */
export function sourceView(
  locale: Locale,
  { lines, pages }: DraftSource,
  remarks: readonly ImportRemark[],
  held: ReadonlyMap<number, string>,
) {
  const say = locale.words('standard-drafts');
  const remarked = new Set(remarks.map(({ line }) => line));
  let lastPage = 0;
  let lastLabel: string | undefined;
  return {
    lines: lines.map(({ line, page, text }) => {
      const label = held.get(line);
      const begins = label !== undefined && label !== lastLabel;
      lastLabel = label;
      const turned = pages > 1 && page !== lastPage;
      lastPage = page;
      return {
        line,
        text,
        page: turned ? say('page', { page, pages }) : undefined,
        ...(begins && { label, href: `#item-${label}` }),
        classes: [label && 'app-source__line--item', remarked.has(line) && 'app-source__line--remarked']
          .filter(Boolean)
          .join(' '),
      };
    }),
  };
}
