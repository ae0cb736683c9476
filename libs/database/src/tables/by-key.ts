import { type BoundStatement } from '../statement.js';
import { type Changes, type EntityClass, type KeyOf, type Row, type Where } from './row.js';
import { type Table, tableOf, type Values } from './table.js';

export interface LoadOptions<Name> {
  /** Only these columns. */
  readonly only?: readonly Name[];
  /** `no key update` where the row is going to change, `share` where it must not. */
  readonly lock?: 'no key update' | 'update' | 'share' | 'key share';
}

/** Reads the row of that key, if it meets the further conditions. */
export function load<Entity, const Name extends keyof Entity = keyof Entity>(
  entity: EntityClass<Entity>,
  where: Where<Entity>,
  { only, lock }: LoadOptions<Name> = {},
): BoundStatement<Pick<Row<Entity>, Name>> {
  const table = tableOf(entity);
  const condition = conditionOf(table, where, 0);
  const wanted = only?.map(String) ?? table.columns.map(({ property }) => property);
  return table
    .statement<Pick<Row<Entity>, Name>>(`load ${only?.join()} ${lock} ${condition.name}`, () => {
      const columns = wanted.map((property) => `${table.column(property).name} as "${property}"`);
      const locking = lock ? ` for ${lock}` : '';
      return `select ${columns.join(', ')} from ${table.name} where ${condition.text()}${locking}`;
    })
    .with(...condition.values);
}

/**
 * Changes the row of that key, if it meets the further conditions. What is undefined stays as it is.
 *
 * @returns its key, or nothing where there is no such row
 * @throws Error for no change at all
 */
export function update<Entity>(
  entity: EntityClass<Entity>,
  where: Where<Entity>,
  changes: Changes<Entity>,
): BoundStatement<KeyOf<Entity>> {
  const table = tableOf(entity);
  const changed = table.given(changes);
  if (!changed.length) throw new Error(`an update of ${table.name} changes nothing`);
  const condition = conditionOf(table, where, changed.length);
  return table
    .statement<KeyOf<Entity>>(`update ${changed.join()} ${condition.name}`, () => {
      const set = changed.map((property, index) => `${table.column(property).name} = $${index + 1}`);
      return `update ${table.name} set ${set.join(', ')} where ${condition.text()} returning ${table.key}`;
    })
    .with(
      ...changed.map((property) => table.parameter(property, (changes as Values)[property])),
      ...condition.values,
    );
}

/** Deletes the row of that key, if it meets the further conditions, and returns its key. */
export function remove<Entity>(
  entity: EntityClass<Entity>,
  where: Where<Entity>,
): BoundStatement<KeyOf<Entity>> {
  const table = tableOf(entity);
  const condition = conditionOf(table, where, 0);
  return table
    .statement<KeyOf<Entity>>(
      `remove ${condition.name}`,
      () => `delete from ${table.name} where ${condition.text()} returning ${table.key}`,
    )
    .with(...condition.values);
}

interface Condition {
  /** Which columns it asks for, and which of them to be null: two conditions of one name have one text. */
  readonly name: string;
  text(): string;
  readonly values: readonly unknown[];
}

/** An undefined value would widen what is meant to one row: it is refused. */
function conditionOf(table: Table, where: Values, parametersBefore: number): Condition {
  const properties = Object.keys(where).sort();
  for (const property of properties)
    if (where[property] === undefined)
      throw new Error(`undefined ${property} in a condition on ${table.name}`);
  const compared = properties.filter((property) => where[property] !== null);
  return {
    name: properties.map((property) => `${property}${where[property] === null ? ' null' : ''}`).join(),
    text: () =>
      properties
        .map((property) => {
          const place = parametersBefore + compared.indexOf(property) + 1;
          return `${table.column(property).name} ${where[property] === null ? 'is null' : `= $${place}`}`;
        })
        .join(' and '),
    values: compared.map((property) => where[property]),
  };
}
