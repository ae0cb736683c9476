import type { CriterionKind, Language } from '#standards/domain';

/** An item of a draft by its position, both from 0: numbers may be wrong, and are what is corrected. */
export interface ItemPlace {
  readonly kind: CriterionKind;
  readonly item: number;
  readonly sub?: number;
}

/** Past a neighbour; below the item before it, or out to stand after that item; into the other section. */
export const itemMoves = ['up', 'down', 'in', 'out', 'across'] as const;
export type ItemMove = (typeof itemMoves)[number];

/** What an item says in one language. */
export interface ItemWords {
  readonly text: string;
  /** The heading printed above it; '' for none. */
  readonly group: string;
}

export type WordsByLanguage = Partial<Readonly<Record<Language, ItemWords>>>;

/** One correction to the items of a draft. */
export type ItemChange =
  | {
      readonly is: 'reworded';
      readonly place: ItemPlace;
      readonly number: string;
      readonly words: WordsByLanguage;
    }
  /** `place`: the item it stands after; without `item`, at the end of its section. */
  | {
      readonly is: 'added';
      readonly place: Pick<ItemPlace, 'kind'> & Partial<ItemPlace>;
      readonly words: WordsByLanguage;
    }
  | { readonly is: 'moved'; readonly place: ItemPlace; readonly to: ItemMove }
  | { readonly is: 'removed'; readonly place: ItemPlace };
