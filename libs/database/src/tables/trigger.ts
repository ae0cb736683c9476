export interface TriggerOptions {
  readonly name: string;
  /** As in `before insert or update`. */
  readonly when: string;
  /** Only for rows of which it holds; those of every change by default. */
  readonly condition?: string;
  /** The name of the function that it executes for each row. */
  readonly execute: string;
}

const triggers = new WeakMap<object, TriggerOptions[]>();

/** A trigger of the table: TypeORM has no decorator for one. */
export const Trigger =
  (options: TriggerOptions): ClassDecorator =>
  (entity) =>
    void triggers.set(entity, [...triggersOf(entity), options]);

export const triggersOf = (entity: object): readonly TriggerOptions[] => triggers.get(entity) ?? [];
