import { Invalid } from '#refusals';
import { about, type ClassOf, described, type Described, nullable, optional } from './described.js';
import { listOf, text, textOf, wholeOf } from './fields.js';

/** `?limit=50&cursor=…` */
export const PageQuery = described('PageQuery', {
  limit: about('How many at most; 50 by default.', optional(wholeOf({ min: 1, max: 200 }))),
  cursor: about('`nextCursor` of the page before.', optional(textOf({ max: 200 }))),
});

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const pages = new Map<Described, Described>();

/** The class of a page of these. */
export function PageOf<Item extends object>(item: ClassOf<Item>): ClassOf<Page<Item>>;
export function PageOf(item: Described): Described {
  const known = pages.get(item);
  if (known) return known;
  const page = described(`${item.name}Page`, {
    items: listOf(item),
    nextCursor: about('Where the next page begins; null on the last.', nullable(text)),
  });
  pages.set(item, page);
  return page;
}

/**
 * The page of a list that a person's whole page shows: what follows the row that the cursor names, or, when that row
 * is gone meanwhile, what came to stand in its place.
 *
 * @throws Invalid `cursor-unknown`
 */
export function inPages<Row>(
  rows: readonly Row[],
  { limit = 50, cursor }: InstanceType<typeof PageQuery>,
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
