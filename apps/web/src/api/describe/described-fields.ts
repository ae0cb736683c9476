import 'reflect-metadata';
import type { Type } from '@nestjs/common';

/** What is known of one field of a described class. */
export interface DescribedField {
  readonly nullable: boolean;
  /** The class of the object, or of each object in the list, that stands there. */
  readonly of?: () => Type<object>;
}

const key = Symbol('described fields');
type Fields = Readonly<Record<string, DescribedField>>;

export const rememberField =
  (field: DescribedField): PropertyDecorator =>
  (target, name) =>
    Reflect.defineMetadata(key, { ...fieldsOf(target), [name as string]: field }, target);

export const fieldsOf = (prototype: object): Fields =>
  (Reflect.getMetadata(key, prototype) as Fields | undefined) ?? {};

/**
 * The value with the described fields of its class and no others, however deep: a column that a query gains does
 * not reach programs until somebody describes it.
 */
export function asDescribed(type: Type<object>, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => asDescribed(type, one));
  const given = value as Record<string, unknown>;
  const fields = Object.entries(fieldsOf(type.prototype as object));
  return Object.fromEntries(
    fields.flatMap(([name, { nullable, of }]) => {
      const found = given[name];
      if (found === undefined) return nullable ? [[name, null]] : [];
      return [[name, of ? asDescribed(of(), found) : found]];
    }),
  );
}
