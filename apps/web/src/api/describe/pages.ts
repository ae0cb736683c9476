import type { Type } from '@nestjs/common';
import { Invalid } from '#refusals';
import { ListOf, Text, Whole } from './fields.js';

/** `?limit=50&cursor=…` */
export class PageQuery {
  @Whole({ min: 1, max: 200, optional: true, description: 'How many at most; 50 by default.' })
  readonly limit?: number;
  @Text({ max: 200, optional: true, description: '`nextCursor` of the page before.' })
  readonly cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const pages = new Map<Type<object>, Type<Page<object>>>();

/** The class of a page of these. */
export function PageOf<Item extends object>(item: Type<Item>): Type<Page<Item>> {
  class PageOfItems {
    @ListOf(() => item) readonly items: readonly Item[];
    @Text({ nullable: true, description: 'Where the next page begins; null on the last.' })
    readonly nextCursor: string | null;
  }
  Object.defineProperty(PageOfItems, 'name', { value: `${item.name}Page` });
  if (!pages.has(item)) pages.set(item, PageOfItems);
  return pages.get(item) as Type<Page<Item>>;
}

/**
 * The page of a list that a person's whole page shows: what follows the row that the cursor names, or, when that row
 * is gone meanwhile, what came to stand in its place.
 *
 * @throws Invalid `cursor-unknown`
 */
export function inPages<Row>(
  rows: readonly Row[],
  { limit = 50, cursor }: PageQuery,
  keyOf: (row: Row) => string,
): Page<Row> {
  const start = cursor === undefined ? 0 : startAfter(rows, cursor, keyOf);
  const items = rows.slice(start, start + limit);
  const end = start + items.length;
  const nextCursor = end < rows.length ? cursorOf(end - 1, keyOf(items.at(-1)!)) : null;
  return { items, nextCursor };
}

const cursorOf = (index: number, key: string): string => Buffer.from(`${index} ${key}`).toString('base64url');

function startAfter<Row>(rows: readonly Row[], cursor: string, keyOf: (row: Row) => string): number {
  const [, index, key] = /^(\d{1,9}) (.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (index === undefined) throw new Invalid({ cursor: 'cursor-unknown' });
  const found = rows.findIndex((row) => keyOf(row) === key);
  return found === -1 ? Number(index) : found + 1;
}
