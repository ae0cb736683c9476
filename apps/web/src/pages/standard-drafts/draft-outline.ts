import { sectionLetters, type Standard } from '#standards';
import { paths } from '../../http/paths.js';
import { positionOf } from '../draft-corrections/item-position.js';
import type { Locale } from '../../layout/locale.js';

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
) {
  const say = locale.words('standards');
  const firstLines = new Map<string, number>();
  for (const [line, label] of [...(held ?? [])].reverse()) firstLines.set(label, line);
  return (['performance', 'knowledge'] as const).map((kind) => {
    const view = (number: string, text: string, group: string, item: number, sub?: number) => {
      const label = sectionLetters[kind] + number;
      const line = firstLines.get(label);
      const at = { draftId, kind, position: positionOf({ item, sub }) };
      return {
        ...{ label, text, group, isSub: sub !== undefined },
        // There is a document, and its words are not in it as they stand.
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
