import type { ItemPlace } from '#standard-drafts';
import type { Standard } from '#standards';
import { NotFound } from '#refusals';

/** An item's place as addresses have it, counted from 1: `5`, `5.2`. */
export const positionOf = ({ item, sub }: Pick<ItemPlace, 'item' | 'sub'>): string =>
  sub === undefined ? String(item + 1) : `${item + 1}.${sub + 1}`;

/** The parameters of the address of an item. */
export interface ItemAddress {
  readonly draftId: string;
  readonly kind: string;
  readonly position: string;
}

/** @throws NotFound('standard-draft') for what is no place */
export function placeAt({ kind, position }: Omit<ItemAddress, 'draftId'>): ItemPlace {
  const [, item, sub] = /^([1-9]\d{0,3})(?:\.([1-9]\d{0,3}))?$/.exec(position) ?? [];
  if (!item || (kind !== 'performance' && kind !== 'knowledge')) throw new NotFound('standard-draft');
  return { kind, item: Number(item) - 1, ...(sub && { sub: Number(sub) - 1 }) };
}

/**
 * What an item or sub-item says in one language.
 *
 * @returns undefined where nothing stands there in that language
 */
export function itemAt(standard: Standard, { kind, item, sub }: ItemPlace, language: 'en' | 'cy' = 'en') {
  const found = standard[language]?.[kind].items[item];
  const own = sub === undefined ? found : found?.subItems?.[sub];
  return (
    own && { number: own.number, text: own.text, group: (sub === undefined && found?.group?.title) || '' }
  );
}
