declare const mark: unique symbol;

interface Marked<Kind, Value> {
  readonly [mark]?: { readonly kind: Kind; readonly value: Value };
}

/** A column of the primary key: whoever loads, updates or removes a row by its key names all of them. */
export type Key<Value> = Value & Marked<'key', Value>;

/** A column that the database fills where an insert does not name it. */
export type WithDefault<Value> = Value & Marked<'default', Value>;

/** A column that only the database fills (`generated always`): no insert or update may name it. */
export type GeneratedAlways<Value> = Value & Marked<'generated', Value>;

/** A class with `@Entity`. */
export type EntityClass<Entity> = new () => Entity;

type KindOf<Type> = Type extends unknown
  ? typeof mark extends keyof Type
    ? Type extends Marked<infer Kind, unknown>
      ? Kind
      : never
    : never
  : never;

type Plain<Type> = Type extends unknown
  ? typeof mark extends keyof Type
    ? Type extends Marked<unknown, infer Value>
      ? Value
      : never
    : Type
  : never;

type Of<Entity, Kind> = {
  [Name in keyof Entity]-?: [Kind] extends [KindOf<Entity[Name]>] ? Name : never;
}[keyof Entity];

type Nullable<Entity> = {
  [Name in keyof Entity]-?: null extends Entity[Name] ? Name : never;
}[keyof Entity];

type Optional<Entity> = Of<Entity, 'default'> | Nullable<Entity>;

/** A row as it is read. */
export type Row<Entity> = { readonly [Name in keyof Entity]: Plain<Entity[Name]> };

/** A row as it is inserted: whatever the database can fill may be missing. */
export type NewRow<Entity> = Omit<Row<Entity>, Optional<Entity> | Of<Entity, 'generated'>> &
  Partial<Pick<Row<Entity>, Optional<Entity>>> & {
    readonly [Name in Of<Entity, 'generated'>]?: never;
  };

/** The primary key of a row. */
export type KeyOf<Entity> = Pick<Row<Entity>, Of<Entity, 'key'>>;

/** Columns that change: none of the key, none that the database generates. */
export type Changes<Entity> = Partial<Omit<Row<Entity>, Of<Entity, 'key' | 'generated'>>> & {
  readonly [Name in Of<Entity, 'key'> | Of<Entity, 'generated'>]?: never;
};

/** The whole primary key, and conditions that the row meets beside it (null is `is null`). */
export type Where<Entity> = KeyOf<Entity> & Partial<Omit<Row<Entity>, Of<Entity, 'key'>>>;
