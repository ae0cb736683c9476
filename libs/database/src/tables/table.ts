import { getMetadataArgsStorage } from 'typeorm';
import { PostgresNames } from '../postgres-names.js';
import { statement, type Statement } from '../statement.js';
import { type EntityClass } from './row.js';

interface Column {
  readonly property: string;
  readonly name: string;
  readonly isKey: boolean;
  readonly isGenerated: boolean;
  readonly isJson: boolean;
}

export type Values = Readonly<Record<string, unknown>>;

/** What the statements of one table are made of, read once from the decorators of its entity. */
export class Table {
  readonly name: string;
  readonly columns: readonly Column[];
  private readonly byProperty: ReadonlyMap<string, Column>;
  private readonly statements = new Map<string, Statement<never>>();

  constructor(entity: EntityClass<unknown>) {
    const storage = getMetadataArgsStorage();
    const [table] = storage.filterTables(entity);
    if (!table?.name) throw new Error(`${entity.name} is not an entity`);
    const names = new PostgresNames();
    this.name = table.name;
    this.columns = storage.filterColumns(entity).map(({ propertyName, options }) => ({
      property: propertyName,
      name: names.columnName(propertyName, options.name),
      isKey: options.primary === true,
      isGenerated: options.generatedIdentity !== undefined,
      isJson: options.type === 'jsonb',
    }));
    this.byProperty = new Map(this.columns.map((column) => [column.property, column]));
  }

  column(property: string): Column {
    const column = this.byProperty.get(property);
    if (!column) throw new Error(`${this.name} has no column for ${property}`);
    return column;
  }

  /** The properties that are given, in an order of their own, so that one set of columns has one text. */
  given(values: Values): string[] {
    return Object.keys(values)
      .filter((property) => values[property] !== undefined)
      .sort();
  }

  get key(): string {
    return this.columns
      .filter(({ isKey }) => isKey)
      .map(({ name, property }) => `${name} as "${property}"`)
      .join(', ');
  }

  /** As `pg` must send it: `pg` would turn arrays meant as JSON into PostgreSQL arrays. */
  parameter(property: string, value: unknown): unknown {
    return this.column(property).isJson && value !== null ? JSON.stringify(value) : value;
  }

  /** The cached statement of that name; its text is built on the first call, so a name must identify one text. */
  statement<Answer>(name: string, text: () => string): Statement<Answer> {
    const known = this.statements.get(name) ?? statement<never>(text());
    this.statements.set(name, known);
    return known as Statement<Answer>;
  }
}

const tables = new WeakMap<EntityClass<unknown>, Table>();

export function tableOf(entity: EntityClass<unknown>): Table {
  const known = tables.get(entity) ?? new Table(entity);
  tables.set(entity, known);
  return known;
}
