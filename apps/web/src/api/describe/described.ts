import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import type { Checks } from '../../http/fields/checks.js';

/** One field of a described class, which holds a `Value`. */
export interface Field<Value = unknown> {
  readonly description?: string;
  readonly schema: object;
  /** What is checked of it when it comes from outside. */
  readonly checks: Checks;
  /** The class of the object, or of each object in the list, that stands there. */
  readonly of?: Described;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  /** For the compiler alone: nothing is there. */
  readonly holds?: [Value];
}

/** The field with what is said of it. */
export const about = <Value>(description: string, field: Field<Value>): Field<Value> => ({
  ...field,
  description,
});

/** It may be left out. */
export const optional = <Value>(field: Field<Value>): Field<Value | undefined> => ({
  ...field,
  optional: true,
});

/** It may be null. */
export const nullable = <Value>(field: Field<Value>): Field<Value | null> => ({ ...field, nullable: true });

type Fields = Readonly<Record<string, Field>>;
type Held<F> = F extends { readonly holds?: [infer Value] } ? Value : never;
type Optional<F> = { [Name in keyof F]: undefined extends Held<F[Name]> ? Name : never }[keyof F];
type ObjectOf<F> = { readonly [Name in Exclude<keyof F, Optional<F>>]: Held<F[Name]> } & {
  readonly [Name in Optional<F>]?: Held<F[Name]>;
};

/** A class made of its fields, of objects that have them. */
export interface Described<F extends Fields = Fields> extends Type<ObjectOf<F>> {
  readonly fields: F;
}

/** A described class whose objects are such values. */
export type ClassOf<Value extends object> = Described & Type<Value>;

/** @param name under which programs know it */
export function described<F extends Fields>(name: string, fields: F): Described<F>;
export function described(name: string, fields: Fields): Described {
  class DescribedObject {
    static readonly fields = fields;
  }
  Object.defineProperty(DescribedObject, 'name', { value: name });
  for (const [key, field] of Object.entries(fields)) decorated(field)(DescribedObject.prototype, key);
  return DescribedObject;
}

function decorated({ description, schema, checks, optional = false, nullable = false }: Field) {
  // With an inline object, `required` would be its list of fields.
  const required = 'additionalProperties' in schema ? 'selfRequired' : 'required';
  const property = { ...schema, description, [required]: !optional, ...(nullable && { nullable }) };
  return applyDecorators(
    ApiProperty(property as ApiPropertyOptions),
    ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ...checks,
  );
}

/**
 * The value with the described fields of its class and no others, however deep: a column that a query gains does
 * not reach programs until somebody describes it.
 */
export function asDescribed(type: Described, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => asDescribed(type, one));
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, { nullable, of }]) => {
      const found = given[name];
      if (found === undefined) return nullable ? [[name, null]] : [];
      return [[name, of ? asDescribed(of, found) : found]];
    }),
  );
}
