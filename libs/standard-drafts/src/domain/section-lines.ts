import type { CriterionKind, Edition, NumberedItem } from '#standards/domain';
import type { ItemPlace } from './item-change.js';

/** An item or sub-item in the list of a section, as it is read from top to bottom. */
export interface SectionLine {
  readonly level: 'item' | 'sub';
  readonly number: string;
  readonly text: string;
  readonly group?: NumberedItem['group'];
  /** Its path below the edition before the change; none for what is new. */
  readonly was?: string;
}

/** Both sections of an edition. */
export type EditionLines = Readonly<Record<CriterionKind, readonly SectionLine[]>>;

export const pathOf = ({ kind, item, sub }: ItemPlace): string =>
  `${kind}.items.${item}${sub === undefined ? '' : `.subItems.${sub}`}`;

export const linesOf = (edition: Edition): EditionLines => ({
  performance: sectionLines(edition, 'performance'),
  knowledge: sectionLines(edition, 'knowledge'),
});

const sectionLines = (edition: Edition, kind: CriterionKind): SectionLine[] =>
  edition[kind].items.flatMap(({ number, text, group, subItems = [] }, item) => [
    { level: 'item' as const, number, text, ...(group && { group }), was: pathOf({ kind, item }) },
    ...subItems.map((sub, at) => ({ ...sub, level: 'sub' as const, was: pathOf({ kind, item, sub: at }) })),
  ]);

/** The items of a section again. What stands below nothing is an item of its own. */
export function itemsOf(lines: readonly SectionLine[]): NumberedItem[] {
  const items: (NumberedItem & { subItems?: { number: string; text: string }[] })[] = [];
  for (const { level, number, text, group } of lines) {
    const last = items.at(-1);
    if (level === 'sub' && last) (last.subItems ??= []).push({ number, text });
    else items.push({ ...(group && { group }), number, text });
  }
  return items;
}

/** Where each line stands now, as paths below the edition. */
export function pathsNow(kind: CriterionKind, lines: readonly SectionLine[]): string[] {
  let item = -1;
  let sub = -1;
  return lines.map(({ level }) => {
    if (level === 'item' || item < 0) {
      item++;
      sub = -1;
      return pathOf({ kind, item });
    }
    return pathOf({ kind, item, sub: ++sub });
  });
}

/** From where to where an item stands with all that is below it; a sub-item stands alone. */
export function blockAt(lines: readonly SectionLine[], at: number): readonly [from: number, to: number] {
  if (lines[at]?.level === 'sub') return [at, at + 1];
  const next = lines.findIndex(({ level }, index) => index > at && level === 'item');
  return [at, next === -1 ? lines.length : next];
}
