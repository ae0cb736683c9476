import type { DraftSource } from '#standard-drafts';
import type { ImportRemark } from '#standards-import';
import type { Locale } from '../../layout/locale.js';

export interface SourceView {
  readonly lines: readonly {
    readonly line: number;
    readonly text: string;
    /** Said before the first line of a page, where there are several. */
    readonly page?: string;
    /** The item that the line holds, and the way to it in the draft. */
    readonly label?: string;
    readonly href?: string;
    readonly classes: string;
  }[];
}

/** The document as it was printed, line by line, with what became of each. */
export function sourceView(
  locale: Locale,
  { lines, pages }: DraftSource,
  remarks: readonly ImportRemark[],
  held: ReadonlyMap<number, string>,
): SourceView {
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
