import { type Standard } from '#standards';
import { words } from '../../layout/words.js';

export interface OutlineItem {
  readonly label: string;
  readonly text: string;
  /** To the line of the document that it begins on, where its words were found. */
  readonly sourceHref?: string;
  readonly isSub: boolean;
  /** There is a document, and its words are not in it as they stand. */
  readonly isMissing: boolean;
}

export interface OutlineSection {
  readonly heading: string;
  readonly items: readonly OutlineItem[];
}

/**
 * The items as the draft has them, each with its way to the document.
 *
 * @param held what its lines hold; undefined where there is no document
 */
export function outlineOf(
  standard: Standard,
  held: ReadonlyMap<number, string> | undefined,
): OutlineSection[] {
  const say = words('standards');
  const firstLines = new Map<string, number>();
  for (const [line, label] of [...(held ?? [])].reverse()) firstLines.set(label, line);
  const view = (label: string, text: string, isSub: boolean): OutlineItem => {
    const line = firstLines.get(label);
    const isMissing = held !== undefined && line === undefined;
    return { label, text, isSub, isMissing, sourceHref: line === undefined ? undefined : `#line-${line}` };
  };
  return (['performance', 'knowledge'] as const).map((kind) => {
    const letter = kind === 'performance' ? 'P' : 'K';
    const items = standard.en[kind].items.flatMap(({ number, text, subItems = [] }) => [
      view(letter + number, text, false),
      ...subItems.map((sub) => view(letter + sub.number, sub.text, true)),
    ]);
    return { heading: `${say(kind)} (${items.length})`, items };
  });
}
