import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const longestName = 63;

/**
 * Names as PostgreSQL itself gives them where a migration gives none, and snake case for columns: so that entities
 * and the migrated schema can be compared without naming each constraint twice.
 */
export class PostgresNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return objectName(nameOf(table), '', 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return objectName(nameOf(table), columns.join('_'), 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return objectName(nameOf(table), columns.join('_'), 'fkey');
  }
}

const nameOf = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop()!;

/** PostgreSQL's `makeObjectName`: what is too long is cut from whichever of the two parts is longer. */
function objectName(table: string, columns: string, label: string): string {
  const room = longestName - label.length - 1 - (columns ? 1 : 0);
  let [first, second] = [table.length, columns.length];
  while (first + second > room) {
    if (first > second) first--;
    else second--;
  }
  return [table.slice(0, first), columns.slice(0, second), label].filter(Boolean).join('_');
}
