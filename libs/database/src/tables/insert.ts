import { type BoundStatement } from '../statement.js';
import { type EntityClass, type KeyOf, type NewRow } from './row.js';
import { type Table, tableOf, type Values } from './table.js';

export interface InsertOptions {
  /** With `do nothing` a row that is there already stays as it is, and its key is not returned. */
  readonly onConflict?: 'do nothing';
}

/**
 * Inserts one row. What is undefined is left to the database.
 *
 * @returns its key if it was inserted, where `onConflict` is given; else nothing
 */
export function insert<Entity>(
  entity: EntityClass<Entity>,
  row: NewRow<Entity>,
  options?: InsertOptions,
): BoundStatement<KeyOf<Entity>> {
  const table = tableOf(entity);
  const given = table.given(row);
  const ending = endingOf(table, options);
  return table
    .statement<KeyOf<Entity>>(`insert ${given.join()}${ending}`, () => {
      const columns = given.map((property) => table.column(property).name);
      const places = given.map((_, index) => `$${index + 1}`);
      return `insert into ${table.name} (${columns.join(', ')}) values (${places.join(', ')})${ending}`;
    })
    .with(...given.map((property) => table.parameter(property, (row as Values)[property])));
}

/**
 * Inserts several rows in their order with one statement, or none. They go as one parameter, as JSON, so that there is
 * one text for any number.
 *
 * @returns the keys of those that were inserted, where `onConflict` is given; else nothing
 * @throws Error for rows that do not name the same columns
 */
export function insertAll<Entity>(
  entity: EntityClass<Entity>,
  rows: readonly NewRow<Entity>[],
  options?: InsertOptions,
): BoundStatement<KeyOf<Entity>> {
  const table = tableOf(entity);
  const ending = endingOf(table, options);
  const given = rows[0] ? table.given(rows[0]) : insertable(table);
  const same = given.join();
  if (rows.some((row) => table.given(row).join() !== same))
    throw new Error(`rows of ${table.name} that are inserted together name the same columns`);
  const columns = given.map((property) => table.column(property).name);
  const asObject = (row: Values) =>
    Object.fromEntries(given.map((property, index) => [columns[index]!, inJson(row[property])]));
  return table
    .statement<KeyOf<Entity>>(`insert all ${same}${ending}`, () => {
      const list = columns.join(', ');
      return `insert into ${table.name} (${list}) select ${list} from json_populate_recordset(null::${table.name}, $1)${ending}`;
    })
    .with(JSON.stringify(rows.map(asObject)));
}

const endingOf = (table: Table, { onConflict }: InsertOptions = {}): string =>
  onConflict ? ` on conflict ${onConflict} returning ${table.key}` : '';

const insertable = (table: Table): string[] =>
  table.columns.filter(({ isGenerated }) => !isGenerated).map(({ property }) => property);

const inJson = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);
