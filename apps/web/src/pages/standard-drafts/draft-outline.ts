import type { Standard } from '#standards';
import { paths } from '../../http/paths.js';
import { letterOf, positionOf } from '../draft-corrections/item-position.js';
import type { Locale } from '../../layout/locale.js';

export interface OutlineItem {
  readonly label: string;
  readonly text: string;
  /** The heading printed above it; '' for none. */
  readonly group: string;
  /** To the line of the document that it begins on, where its words were found. */
  readonly sourceHref?: string;
  readonly correctionHref: string;
  readonly isSub: boolean;
  /** There is a document, and its words are not in it as they stand. */
  readonly isMissing: boolean;
}

export interface OutlineSection {
  readonly heading: string;
  readonly items: readonly OutlineItem[];
  readonly additionHref: string;
  readonly addition: string;
}

/**
 * The items as the draft has them, each with its way to the document and to its correction.
 *
 * @param held what its lines hold; undefined where there is no document
 */
export function outlineOf(
  locale: Locale,
  draftId: string,
  standard: Standard,
  held: ReadonlyMap<number, string> | undefined,
): OutlineSection[] {
  const say = locale.words('standards');
  const firstLines = new Map<string, number>();
  for (const [line, label] of [...(held ?? [])].reverse()) firstLines.set(label, line);
  return (['performance', 'knowledge'] as const).map((kind) => {
    const view = (number: string, text: string, group: string, item: number, sub?: number): OutlineItem => {
      const label = letterOf(kind) + number;
      const line = firstLines.get(label);
      const at = { draftId, kind, position: positionOf({ item, sub }) };
      return {
        ...{ label, text, group, isSub: sub !== undefined },
        isMissing: held !== undefined && line === undefined,
        sourceHref: line === undefined ? undefined : `#line-${line}`,
        correctionHref: paths.standardDraftItem.to(at),
      };
    };
    const items = standard.en[kind].items.flatMap(({ number, text, group, subItems = [] }, item) => [
      view(number, text, group?.title ?? '', item),
      ...subItems.map((one, sub) => view(one.number, one.text, '', item, sub)),
    ]);
    return {
      heading: `${say(kind)} (${items.length})`,
      items,
      additionHref: paths.standardDraftAddition.to({ draftId, kind, after: 'end' }),
      addition: locale.words('draft-corrections')(`addition-to-${kind}`),
    };
  });
}
