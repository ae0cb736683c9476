import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as Nest } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { rememberField } from './described-fields.js';
import { reasonSchema } from './problem.answer.js';

/**
 * The fields of what goes in and out of the API, each said once: its description, what is taken from outside, and,
 * because nothing undescribed is sent, what is answered. Codes are those of forms: `title-missing`, `title-too-long`.
 */
export interface Said {
  readonly description?: string;
  /** It may be left out. */
  readonly optional?: boolean;
  /** It may be null. */
  readonly nullable?: boolean;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const code = (what: string, each = false) => ({
  each,
  message: ({ property }: { property: string }) => `${kebab(property)}-${what}`,
});

function field(said: Said, schema: object, checks: readonly PropertyDecorator[], shape = {}) {
  const { description, optional = false, nullable = false } = said;
  const property = { ...schema, description, [requiredOf(schema)]: !optional, ...(nullable && { nullable }) };
  return applyDecorators(
    rememberField({ nullable, ...shape }),
    ApiProperty(property as ApiPropertyOptions),
    ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ...checks,
  );
}

/** With an inline object, `required` would be its list of fields. */
const requiredOf = (schema: object) => ('additionalProperties' in schema ? 'selfRequired' : 'required');

// PostgreSQL takes neither NUL nor half of a surrogate pair.
const characters = /^[^\0\p{Cs}]*$/u;

/** Words. What comes from outside has a `max`. */
export const Text = (said: Said & { readonly min?: number; readonly max?: number } = {}) =>
  field(said, { type: 'string', minLength: said.min, maxLength: said.max }, [
    IsString(code('missing')),
    ...(said.min ? [MinLength(said.min, code('missing'))] : []),
    ...(said.max ? [MaxLength(said.max, code('too-long'))] : []),
    Matches(characters, code('not-text')),
  ]);

/** @param compared it is what the program saw last, and is compared with what stands: never loaded by */
export const Id = ({ compared = false, ...said }: Said & { readonly compared?: boolean } = {}) =>
  field(said, { type: 'string', format: 'uuid', ...(compared && { 'x-compared': true }) }, [
    IsUUID('all', code('unknown')),
  ]);

export const Ids = ({
  max = 500,
  compared = false,
  ...said
}: Said & { readonly max?: number; readonly compared?: boolean } = {}) =>
  field(
    said,
    {
      type: 'array',
      maxItems: max,
      items: { type: 'string', format: 'uuid', ...(compared && { 'x-compared': true }) },
    },
    [
      IsArray(code('missing')),
      ArrayMaxSize(max, code('too-many')),
      IsUUID('all', code('unknown', true)),
    ] as PropertyDecorator[],
  );

export const YesOrNo = (said: Said = {}) => field(said, { type: 'boolean' }, [IsBoolean(code('missing'))]);

/** Yes or no in a query: `?atRisk=true`. */
export const Switch = (said: Said = {}) =>
  field({ ...said, optional: true }, { type: 'boolean' }, [
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))),
    IsBoolean(code('unknown')),
  ]);

/** A whole number, also when it comes as the text of a query. */
export const Whole = (said: Said & { readonly min?: number; readonly max?: number } = {}) =>
  field(said, { type: 'integer', minimum: said.min, maximum: said.max }, [
    Nest(() => Number),
    IsInt(code('not-a-number')),
    ...(said.min === undefined ? [] : [Min(said.min, code('too-small'))]),
    ...(said.max === undefined ? [] : [Max(said.max, code('too-large'))]),
  ]);

export const Fraction = (said: Said = {}) =>
  field(said, { type: 'number', minimum: 0, maximum: 1 }, [
    IsNumber({}, code('not-a-number')),
    Min(0, code('too-small')),
    Max(1, code('too-large')),
  ]);

/** A day in London, `2026-02-12`. */
export const Day = (said: Said = {}) =>
  field(said, { type: 'string', format: 'date' }, [Matches(/^\d{4}-\d{2}-\d{2}$/, code('not-a-day'))]);

/** An instant, answered in UTC; none is ever taken from outside. */
export const Moment = (said: Said = {}) => field(said, { type: 'string', format: 'date-time' }, []);

/** One of a few values; `name` is what the description calls the list. */
export const OneOf = (values: readonly string[], name: string, said: Said = {}) =>
  field(said, { enum: [...values], enumName: name, type: 'string' }, [IsIn([...values], code('unknown'))]);

export const SomeOf = (values: readonly string[], name: string, said: Said = {}) =>
  field(said, { enum: [...values], enumName: name, isArray: true }, [
    IsArray(code('missing')),
    ArrayMaxSize(values.length, code('too-many')),
    IsIn([...values], code('unknown', true)),
  ]);

/** Lists of words and of whole numbers, which are only ever answered. */
export const Texts = (said: Said = {}) => field(said, { type: 'array', items: { type: 'string' } }, []);
export const Wholes = (said: Said = {}) => field(said, { type: 'array', items: { type: 'integer' } }, []);

/** An object of another described class. `type` is a function of that very name: Swagger knows it by it. */
export const One = <Of extends object>(of: () => Type<Of>, said: Said = {}) =>
  field(said, { type: () => of() }, [IsObject(code('missing')), ValidateNested(code('missing')), Nest(of)], {
    of,
  });

/** A list of objects of another described class. */
export const ListOf = <Of extends object>(
  of: () => Type<Of>,
  { min = 0, max = 500, ...said }: Said & { readonly min?: number; readonly max?: number } = {},
) =>
  field(
    said,
    { type: () => of(), isArray: true, ...(min && { minItems: min }) },
    [
      IsArray(code('missing')),
      ...(min ? [ArrayMinSize(min, code('missing'))] : []),
      ArrayMaxSize(max, code('too-many')),
      IsObject(code('missing', true)),
      ValidateNested(code('missing', true)),
      Nest(of),
    ],
    { of },
  );

/** Facts whose names depend on a code, or a document with a format of its own: answered as they are. */
export const Open = (said: Said = {}) => field(said, { type: 'object', additionalProperties: true }, []);

/** Why a rule refuses: codes, each with the facts that a sentence about it needs. */
export const Reasons = (said: Said = {}) => field(said, { type: 'array', items: reasonSchema }, []);
