import {
  type CriterionKind,
  type Edition,
  fieldExists,
  type Language,
  type Provenance,
  type Standard,
} from '#standards/domain';
import { changeLines } from './change-lines.js';
import { type ItemChange, type ItemMove, itemMoves, type ItemPlace } from './item-change.js';
import { type EditionLines, itemsOf, linesOf, pathsNow } from './section-lines.js';

const kinds = ['performance', 'knowledge'] as const satisfies readonly CriterionKind[];

/**
 * A draft with one of its items corrected. Both languages change alike while they have the same shape; what provenance
 * says of an item goes with it.
 *
 * @returns undefined where the change cannot be made
 */
export function changeItems(standard: Standard, change: ItemChange): Standard | undefined {
  const { en, cy } = standard;
  const languages: readonly Language[] = cy && haveOneShape(en, cy) ? ['en', 'cy'] : ['en'];
  let changed: Standard = standard;
  for (const language of languages) {
    const edition = standard[language]!;
    const words = 'words' in change ? (change.words[language] ?? wordsOfNone(change)) : undefined;
    const lines = changeLines(linesOf(edition), change, words);
    if (!lines) return undefined;
    changed = {
      ...changed,
      [language]: editionOf(edition, lines),
      provenance: changed.provenance.flatMap((entry) => movedEntry(entry, language, lines)),
    };
  }
  return withoutStale(standard, changed);
}

/** Where an item of a draft can go. */
export const possibleMoves = (standard: Standard, place: ItemPlace): ItemMove[] =>
  itemMoves.filter((to) => changeItems(standard, { is: 'moved', place, to }) !== undefined);

/** An item that is added and not said in a language has no words in it yet. */
const wordsOfNone = ({ is }: ItemChange) => (is === 'added' ? { text: '', group: '' } : undefined);

export function haveOneShape(en: Edition, cy: Edition): boolean {
  const shape = (edition: Edition) =>
    JSON.stringify(kinds.map((kind) => edition[kind].items.map(({ subItems = [] }) => subItems.length)));
  return shape(en) === shape(cy);
}

const editionOf = (edition: Edition, lines: EditionLines): Edition => ({
  ...edition,
  performance: { ...edition.performance, items: itemsOf(lines.performance) },
  knowledge: { ...edition.knowledge, items: itemsOf(lines.knowledge) },
});

/** The entry with the path at which its item stands now; none where the item is gone. */
function movedEntry(entry: Provenance, language: Language, lines: EditionLines): Provenance[] {
  const path = /^(en|cy)\.((?:performance|knowledge)\.items\.\d+(?:\.subItems\.\d+)?)(\..*)?$/.exec(
    entry.field,
  );
  if (!path || path[1] !== language) return [entry];
  for (const kind of kinds) {
    const at = lines[kind].findIndex(({ was }) => was === path[2]);
    if (at !== -1)
      return [{ ...entry, field: `${language}.${pathsNow(kind, lines[kind])[at]}${path[3] ?? ''}` }];
  }
  return [];
}

/** Provenance names fields that are there: what a correction took away it says nothing of any more. */
export const withoutStale = (before: Standard, after: Standard): Standard => ({
  ...after,
  provenance: after.provenance.filter(
    ({ field }) => fieldExists(after, field) || !before.provenance.some((entry) => entry.field === field),
  ),
});
